### Two colleagues who could be brought together: what they choose, how each is asked, and what is asked a week later.

# What a rep and a coach choose.
settings-pairing = Bring me together with a colleague
settings-pairing-hint = For fifteen minutes, and only if you both say yes. Your coach doesn't see what you choose here.
settings-more-of = I'd like more of …
settings-more-of-hint = Whoever I ask to help you reads this wish, and nobody else.
pairing-weeks-0 = Not for now
pairing-weeks-1 = Up to once a week
pairing-weeks-2 = Up to every two weeks
pairing-no-wish = Nothing in particular
setup-pairing = Bring colleagues together for short talks
setup-pairing-hint = Only those who choose it for themselves. You don't see who they are, or what comes of it.
setup-pairing-0 = Off
setup-pairing-1 = Every week
setup-pairing-2 = Every two weeks

# The question to each of the two.
pairing-title = A short talk
pairing-ask-seeker = You said you'd like more of *{ $strength }*. { $other ->
    [none] A colleague
   *[other] { $other }
  } shared { $several ->
    [yes] more than one bright spot in it, this one among them,
   *[no] this one
  } and is glad to be asked:
pairing-ask-helper = { $other ->
    [none] A colleague
   *[other] { $other }
  } would like more of *{ $strength }*, and named it. This one of yours would help:
pairing-return-seeker = It goes both ways: { $other ->
    [none] your colleague
   *[other] { $other }
  } would like more of *{ $strength }*, and this one of yours would help:
pairing-return-helper = It goes both ways: you said you'd like more of *{ $strength }*, and { $other ->
    [none] your colleague
   *[other] { $other }
  } shared this one:
pairing-fifteen = Fifteen minutes this week? I have three questions to start you off.
pairing-promise = I bring you together only if you both say yes. Nobody else is told of it, and nobody is told of a no.
pairing-yes = Yes, bring us together
pairing-no = Not this time
pairing-line-seeker = You said you'd like more of *{ $strength }*. { $other ->
    [none] A colleague
   *[other] { $other }
  } shared something in it, and is glad to be asked.
pairing-line-helper = { $other ->
    [none] A colleague
   *[other] { $other }
  } would like more of *{ $strength }*, and something you shared would help.
pairing-open = Look at it
note-pairing = { $other ->
    [none] There is a colleague I could bring you together with.
   *[other] I could bring you and { $other } together for fifteen minutes.
  }

# What the reader's answer comes to.
reply-pairing_waiting = { $name ->
    [none] Good. Once your colleague says yes as well,
   *[other] Good. Once { $name } says yes as well,
  } I bring you together. If it isn't this week, I'll tell you that.
reply-pairing_both = { $name ->
    [none] You both said yes, so I bring you two together,
   *[other] You and { $name } both said yes, so I bring you together,
  } with three questions to start you off.
reply-pairing_no = That's fine, and I tell nobody. You can change how often I ask in your settings.
reply-pairing_over = That one had its week, and I let it go. There is nothing left for you to do.
pairing-not-this-week = { $other ->
    [none] The talk you said yes to:
   *[other] The talk with { $other } that you said yes to:
  } not this week. Weeks differ, and there are other colleagues to ask.
note-pairing_over = A word about the talk you said yes to.

# A week after they were introduced.
pairing-check = { $other ->
    [none] A week ago I brought you together with a colleague.
   *[other] A week ago I brought you and { $other } together.
  } Did you two talk?
pairing-check-promise = { $other ->
    [none] Nobody sees your answer but you.
   *[other] Nobody sees your answer but you, not even { $other }.
  }
pairing-check-open = Answer
pairing-talked = We talked
pairing-not-yet = Not yet
note-pairing_check = A week ago I brought you together with a colleague.
reply-pairing_talked = Good to hear. Thank you for making the time; nobody else sees what you say here.
reply-pairing_talked_see = Good to hear. What you could try of it is in our messages.
reply-pairing_not_talked = That's fine, weeks fill up. The two of you know where to find each other; I won't ask again.
pairing-try = Good to hear. What will you try? { $other ->
    [none] This one is a place to start:
   *[other] This one of { $other }'s is a place to start:
  }
pairing-try-promise = Only if you like. Nobody else sees what you said here.
pairing-try-notice = What will you try of it?
