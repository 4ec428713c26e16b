### The customers' calendar: whose date comes next, what to take to them, and a colleague at the same customer.

calendar-notice = Your customers' calendar.
calendar-next = *Whose date comes next*
calendar-date = { $date }: *{ $customer }*, { $what }.
calendar-date-rests = { $date }: *{ $customer }*, { $what }. You let them rest until then.
calendar-date-of = { $date }: *{ $customer }*, { $what }, as { $name } noted.
calendar-date-of-rests = { $date }: *{ $customer }*, { $what }. { $name } lets them rest until then.
calendar-more = { $count ->
    [one] One more has a date after these.
   *[other] { $count } more have a date after these.
  }
calendar-without = { $count ->
    [one] I know of no date that { $names } is working towards. Ask them for it, or let them rest.
   *[other] I know of no date that these are working towards: { $names }. Ask them for it, or let them rest.
  }
calendar-ask = Ask them for it…
calendar-rest = Let them rest…
calendar-empty = No customers of yours yet. A bright spot can say at which customer it happened; note a date of theirs, and I ask about them on that day.

calendar-quarter = *Our quarter ends on { $date }. Theirs may not.*
calendar-call = *{ $customer }*: what will they be glad to hear, by their calendar?
calendar-call-before = *{ $customer }*, { $date }: { $what }. What will they be glad to hear before it?
calendar-pick = I know what it is, for…
calendar-answer = What will they be glad to hear, by their calendar?

calendar-grown = *What grew with them, by your own count*
calendar-grown-by = *{ $customer }*: { $now ->
    [one] one bright spot
   *[other] { $now } bright spots
  } so far this year, { $before } by this day last year.

asking-title = Ask them for it
asking-what = For when you next talk to *{ $customer }*:
asking-words = So that I call when it helps you and not when it suits us: which date are you working towards, and what should be ready before it?
asking-then = Once you know it, I can ask about them on that day.

card-menu-take = Take it to the customer…
taking-title = Take it to them
taking-what = For when you next talk to *{ $customer }*. It is made of your own words: change whatever should sound different to them, and copy it.
taking-bring = To bring along
taking-bring-hint = I keep nothing of this field.
taking-say-customer = I have been thinking about what worked on your side: “{ $text }”
taking-say-together = I have been thinking about what worked between us: “{ $text }”
taking-question-unsaid = What made it go well for you, and where could there be more of it?
taking-question-problem = What would have to be different for you to say that this is out of the way?
taking-question-exploration = What else have you come across that works like that?
taking-question-requirements = Which part of it do you need from whatever you choose?
taking-question-selection = Which part of it should we look at together before you decide?
taking-question-validation = How could you make sure, on your own ground, that it holds?
taking-question-consensus = Who else on your side should hear of it, and from whom?
taking-question-adoption = Where in your days could there be more of it?
taking-question-renewal = What has it brought you, and what would you build on it?
taking-said = What did they say, in their words?
taking-said-hint = Come back here after you have talked. I keep it as a bright spot of theirs.
taking-submit = Keep it

error-taking = Write down what they said, or close this and come back after you have talked.
reply-taking_kept = Kept, in their words. Its card is in our messages.
reply-taking_not_theirs = This one is yours alone, or at no customer, so there is nobody to take it to. Change whose it is, or say where it was.

meeting-said = { $name } shared a bright spot at *{ $customer }* too, from { $date }. Ten minutes together may save { $customer } one call. { $name } reads the same about you.
meeting-somebody = A colleague
