### Trying what worked for a colleague: the form, the check, what is said after it, and what its author hears.

try-unseen = Something of a colleague's that is not shared with you at the moment.
try-cue-only = When { $cue }, I will try it.
try-action-only = I will { $action }.
try-whose = { $author ->
    [none] A colleague's, which you took to try.
   *[other] { $author }'s, which you took to try.
  }

## The form

try-title = Kept to try
try-title-room = Make room for it
try-kept = { $author ->
    [none] I have kept this for you to try:
   *[other] I have kept this of { $author }'s for you to try:
  }
try-would-keep = { $author ->
    [none] This is what you would take to try:
   *[other] This is what you would take of { $author }'s:
  }
try-optional = That is all it needs. If a moment comes to mind, write it down: whoever does is readier for it.
try-form-cue = When …
try-form-cue-hint = A moment you will notice when it comes.
try-form-action = … I will
try-form-action-hint = What you will do then, in your own way.
try-form-day = On which day shall I ask how it went?
try-form-day-hint = With no day, I ask after three of your working days.
try-form-submit = Keep it
try-close = That's all
try-noted = Noted. I show it to nobody:

reply-try_own = That one is yours already. *Same again next time* on its card makes a plan of it.
reply-try_not_shared = That one is not shared with you any more, so there is nothing I could keep for you.

## The check

try-took-today = { $author ->
    [none] Earlier today you took this to try:
   *[other] Earlier today you took this of { $author }'s to try:
  }
try-took-yesterday = { $author ->
    [none] Yesterday you took this to try:
   *[other] Yesterday you took this of { $author }'s to try:
  }
try-took-weekday = { $author ->
    [none] On { $day } you took this to try:
   *[other] On { $day } you took this of { $author }'s to try:
  }
try-took-date = { $author ->
    [none] On { $date } you took this to try:
   *[other] On { $date } you took this of { $author }'s to try:
  }
try-question = Did the moment come?

try-came-worked = Noted: it worked for you too.
try-came-not_yet = Not yet, then, and nobody hears of it. Would something smaller fit better, or shall we let it go?
try-came-not_yet_again = Then we let it go, and nobody hears of it. What works for one need not fit everybody.
try-came-smaller = There is a smaller one in its place now.
try-came-no_chance = Then it waits. I'll ask once more, a week from now at the earliest.
try-came-no_chance_again = That moment is a rare one, so I ask no more. Should it come after all, you know what to do.
try-came-let_go = It is let go, and nobody hears of it.
try-came-taken_back = It is not shared with you any more, so I ask no more about it. What you made of it stays yours.

try-consent-open = { $author ->
    [none] May whoever wrote it hear that it was you? Then the team's roundup and playbook may say so as well.
   *[other] May { $author } hear that it was you? Then the team's roundup and playbook may say so as well.
  }
try-consent-named = { $author ->
    [none] Whoever wrote it hears that it was you.
   *[other] { $author } hears that it was you.
  }
try-consent-unnamed = { $author ->
    [none] Whoever wrote it hears of it only where nobody can tell that it was you.
   *[other] { $author } hears of it only where nobody can tell that it was you.
  }
try-tell = { $author ->
    [none] Tell them it was me
   *[other] Tell { $author } it was me
  }
try-unnamed = Without my name
reply-try_unnamed = Then it counts without your name: it is told only where nobody can tell that it was you.

try-says-title = It was me
try-says-told = { $author ->
    [none] Whoever wrote it hears that it was you.
   *[other] { $author } hears that it was you.
  }
try-says = A line to go with it
try-says-hint = What happened, in your words. Once this has worked for three people, the team reads it in the playbook. Left empty, it goes without one.
try-says-submit = Add it
try-says-added = { $author ->
    [none] Whoever wrote it reads your line. Once this has worked for three people, the team reads it in the playbook.
   *[other] { $author } reads your line. Once this has worked for three people, the team reads it in the playbook.
  }

week-try = Something of a colleague's worked for you too:

## What the author hears

spread-named = { $name } took something of yours to try, and it worked there too:
spread-unnamed = A colleague took something of yours to try, and it worked there too:
spread-also-named = It worked for { $name } as well.
spread-also-unnamed = It worked for another colleague as well.
spread-says = { $name } says:
spread-places = { $places ->
    [2] That is the second place it has worked.
    [3] That is the third place it has worked.
    [4] That is the fourth place it has worked.
    [5] That is the fifth place it has worked.
   *[other] It has worked in { $places } places by now.
  }
try-ended = { $author ->
    [none] What you were trying of a colleague's is not shared with you any more, so I'll stop asking about it. What you made of it stays yours.
   *[other] What you were trying of { $author }'s is not shared with you any more, so I'll stop asking about it. What you made of it stays yours.
  }

travelled-named = It worked for { $names } too.
travelled-both = { $others ->
    [one] It worked for { $names } too, and for one more.
   *[other] It worked for { $names } too, and for { $others } more.
  }
travelled-unnamed = { $others ->
    [one] It worked for somebody else too.
   *[other] It worked for { $others } others too.
  }
