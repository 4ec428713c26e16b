### App Home.

home-hello = Hello { $name }
home-empty = This is where what worked for you comes together. One line is enough to begin: what went a little better than you expected this week?
home-wave = { $count ->
    [one] *One bright spot so far.* Small ones add up.
   *[other] *{ $count } bright spots so far.* Small ones add up.
  }
home-asking = *How I ask you*
home-times = I ask { $days } at { $time }, { $zone } time.
home-next = My next question comes on { $moment }.
home-paused = You have a pause until { $until }.
home-pace-weekly = For now I ask once a week. One tap brings your usual days back.
home-pace-resting = I have gone quiet for now, and nobody was told. One tap brings my questions back.
home-stopped = You have stopped, so I ask nothing. What you kept is still yours, and `/brightspot` works as before. *Ask me again* brings my questions back.
home-no-team = I ask you nothing, since you are in no team yet. A coach can invite you, or you set a team up yourself.
home-invited = I ask you nothing yet: you are invited to *{ $team }*, and nothing begins until you choose.
home-declined = I ask you nothing, since you said *Not for me* to *{ $team }*, and nobody was told. You can join after all.
home-usual-alone = What you write stays with you.
home-usual-private = What you write is shown to nobody, until you share it.
home-usual-team = What you write is usually shown to *{ $team }*, with your name; each card can change that.
home-usual-anonymous = What you write is usually shown to *{ $team }* without your name; each card can change that.
home-setup = Set up a team
home-ask-more = Ask me as before
home-coach = *Coaching*
  You coach { $teams }. You read what the team reads.
home-change-team = Change the team
