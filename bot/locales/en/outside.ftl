### A quarter's page for people outside the team, and how an author is asked for it.

outside-open = A page for outside
outside-title = For people outside
outside-intro = This is yours to copy. It names nobody who didn't agree, and it leaves out every figure that fewer than five people stand behind.
outside-asked = *Asked.* Give them a few days, and open this page again: whoever agreed is in it. No answer is a no, and nobody is told who said what.
outside-to-ask = { $count ->
    [one] One story of this quarter's roundups could stand here as well. Its author hasn't been asked.
   *[other] { $count } stories of this quarter's roundups could stand here as well. Their authors haven't been asked.
  }
outside-ask = Ask the authors

outside-page-title = What worked in { $team }
outside-page-until = The quarter up to { $date }.
outside-page-worked = { $count ->
    [one] Once something that had worked for a colleague was tried, and it worked again.
   *[other] { $count } times something that had worked for a colleague was tried, and it worked again.
  }
outside-page-conversations = { $count ->
    [one] Two people were introduced, to talk about how it was done.
   *[other] { $count } times two people were introduced, to talk about how it was done.
  }
outside-page-plays = { $count ->
    [one] One way of working is a play by now: it has worked for three people or more.
   *[other] { $count } ways of working are plays by now: each has worked for three people or more.
  }
outside-page-strong = What many of them are good at: { $strengths }.
outside-page-stories = In their own words
outside-page-empty = There isn't enough to tell yet without pointing at somebody.

note-outside = A roundup told one of your bright spots in full. May somebody outside the team read it as well? Without an answer it stays in the team.
outside-question = Your coach writes a page about the quarter for people outside the team. May this one stand there?
outside-question-more = Nobody learns what you said: it is there, or it isn't. If you change its words, your yes ends.
outside-label = May it be read outside?
outside-fine = Fine, with my name
outside-unnamed = Fine, without my name
outside-no = No, it stays in the team

reply-outside_fine = Thank you. It may stand on that page, with your name. Until it is copied you can change your mind with the same button.
reply-outside_unnamed = Thank you. It may stand on that page, without your name. Until it is copied you can change your mind with the same button.
reply-outside_no = Then it stays in the team, and nobody is told.
reply-outside_too_few = Such a page needs a team of at least five active people. With fewer, any figure would point at somebody.
