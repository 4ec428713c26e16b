### The card: what was kept, what made it work, who sees it.

card-kept = Kept:
card-notice = Kept. { $who ->
    [team] Your team sees it, with your name.
    [anonymous] Your team sees it, without your name.
    [waits] It waits until it can be shown without your name.
    [withdrawn] The roundup doesn't show it any more.
   *[private] Only you see it.
  }
card-gone = Taken back. I have kept nothing of it.

card-private = For now I show it to nobody.
card-private-alone = It stays with you: you are in no team yet. A coach can invite you, or you set a team up with `/brightspot setup`.
card-private-stopped = It stays with you: you have stopped, so I share nothing. *Ask me again* in my Home tab brings you back to your team.
card-private-invited = It stays with you: you are invited to *{ $team }*, and have not chosen yet.
card-doubtful = I can't tell whether this went well, so I show it to nobody. If it did, say what made it work, and it is a bright spot like any other.
card-share-on = For now I show it to nobody; from { $date } *{ $team }* sees it, with your name.
card-team = *{ $team }* sees it, with your name.
card-anonymous = *{ $team }* sees it, without your name.
card-waits = It waits: *{ $team }* sees it, without your name, once there are enough of these that nobody can tell whose is whose.
card-withdrawn = The roundup doesn't show it any more: too few of these are left there to keep anybody from telling whose is whose. You can share it with your name, or leave it.
card-in-roundup = It is in the roundup.

card-strength-suggested = Looks like *{ $strength }*.
card-strength-chosen = What made it work: *{ $strength }*.
card-felt-natural = It came naturally.
card-felt-effort = It took effort.
card-whose-customer = The customer's bright spot.
card-whose-together = Yours and the customer's together.
card-messages = { $count ->
    [one] One message.
   *[other] Your { $count } messages became one.
  }
card-cut = { $count ->
    [one] It was longer than I can show: the last character is left out.
   *[other] It was longer than I can show: the last { $count } characters are left out.
  }

card-share = Share with { $team }
card-hide = Show it to nobody
card-pick = What made it work?
card-pick-unsure = What made it work? Perhaps…
card-pick-perhaps = Perhaps
card-pick-others = Or one of these
card-menu-edit = Edit…
card-menu-natural = It came naturally
card-menu-effort = It took effort
card-menu-split = Make the messages separate
card-menu-undo = Undo: don't keep it
card-menu-share = Share with my team
card-menu-hide = Show it to nobody
card-menu-delete = Delete it
