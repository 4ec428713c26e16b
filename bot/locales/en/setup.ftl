### Setting up a team: its form, and the look at the invitation before anybody gets it.

which-title = Your teams
which-label = Which team is it about?
which-new = A new team

setup-title = Set up a team
setup-title-change = Change the team
setup-submit = Next
setup-more = More
setup-name = Name of the team
setup-name-placeholder = Sales South
setup-channel = Channel for the roundup
setup-channel-placeholder = Choose a channel
setup-channel-hint = Into a private channel, please invite me first with /invite.
setup-people = People to invite
setup-people-placeholder = Choose people
setup-people-hint = Each gets one invitation, after you have seen it. You get one too.
setup-defaults = Everything else has a default: I ask { $days } at { $time }, each person's own time, and the roundup comes on { $day } at { $roundup }. Each person can change their own times.
setup-time = When to ask
setup-zone = The team's time zone
setup-zone-hint = For the roundup. People are asked in their own time.
setup-roundup-weekday = Day of the roundup
setup-roundup-time = Time of the roundup
setup-suggested = Suggested visibility
setup-suggested-hint = Where somebody starts who says yes to sharing; each person decides.
setup-country = Public holidays to keep free
setup-no-country = None
setup-country-hint = For somebody whose clock is in another country I keep that country's instead.
setup-language = Language
setup-fiscal = The fiscal year starts in
setup-emoji = Reaction that points at a bright spot
setup-emoji-hint = On one's own message it keeps the words. On a colleague's I ask that colleague first, and keep nothing before.
setup-contact = Contact for hard times
setup-contact-hint = Whom somebody can turn to when work hurts; a person, a page or a number.

setup-coaches = Coaches
setup-coaches-hint = They change the team and see its roundup before it goes out; they read what the team reads. Whom you name or take off is told.

look-title = Before anybody is asked
look-intro = { $count ->
    [0] Nobody new is invited to *{ $team }*. Whoever had the invitation and has not joined can still do so, from it or from Home. This is how it reads.
    [one] This is what one person gets once you press *Invite now*; until then nobody is contacted.
   *[other] This is what { $count } people get once you press *Invite now*; until then nobody is contacted.
  }
look-header = The invitation
look-sample = Send me one first
look-sample-sent = Sent. It is in your messages with me.
look-learning-label = Please confirm what it is for
look-learning = It is for learning, not for appraisal.
look-learning-hint = The invitation says so in your name.
look-submit = Invite now
look-done = Done
look-close = Not yet
