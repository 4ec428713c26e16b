### Plays: what worked for three people or more, and the playbook they stand in.

playbook-title = *{ $team }*: the playbook. Each of these worked for three people or more.
playbook-notice = The playbook of { $team }.
playbook-empty = No play in { $team } yet. A play is a bright spot that worked for three people: the one who found it, and two who tried it. Anything that a colleague shared can be the first; take one from the roundup, or add one of your own that is worth a try.
playbook-page = Page { $page } of { $pages }.
playbook-places = { $count ->
    [one] It has worked in one place.
   *[other] It has worked in { $count } places.
  }
playbook-said = { $name } says: “{ $text }”
playbook-somebody = A colleague
playbook-open = How it travelled
playbook-jump = Go to a strength
playbook-before = The page before
playbook-after = The next page
playbook-markdown = As Markdown

playbook-message-more = There is more; `/brightspot playbook` has all of it.
playbook-message-how = I keep this message up to date.
playbook-gone = No play here at the moment. A play is a bright spot that worked for three people: the one who found it, and two who tried it.

playbook-document-title = Playbook of { $team }
playbook-intro = What worked for three people or more in this team, in the words of whoever found it.
playbook-document-empty = No play yet. A play is a bright spot that worked for three people: the one who found it, and two who tried it. The roundup is where to find one to try.
playbook-canvas-begins = One moment: the plays are on their way.
playbook-canvas-note = Bright Spots keeps this up to date and writes over what is changed by hand. Anybody can try a play: `/brightspot playbook`.
playbook-moved = This playbook is kept in the team's other channel from now on.
playbook-in-canvas = This playbook is a canvas now, beside the messages of this channel: *Playbook of { $team }*. I keep it up to date there.

play-title = A play
play-author = *{ $name }*
play-strength = What made it work: *{ $strength }*.
play-travelled = *How it travelled*
play-known = { $count ->
    [one] It worked for { $names } too.
   *[other] It worked for { $names } too.
  }
play-unsaid = Who tried it is told only where they said so.
play-ask = *Whom to ask*
play-ask-author = { $name }, who found it. *Ask them* in the playbook asks privately first.
play-own = It is yours. Others may ask you about it, and I ask you first.
play-ask-nobody = Its author is not named, so there is nobody to ask. It can be tried all the same.

markdown-title = As Markdown
markdown-intro = To copy to wherever you keep such things. What you copy does not follow when somebody takes theirs back; the playbook here does.
markdown-cut = There is more than fits here; these are the first ones.
