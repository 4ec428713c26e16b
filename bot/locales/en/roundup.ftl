### The team's roundup: its parent, its thread, its preview.

roundup-title = What worked in { $team }
roundup-date = Roundup of { $date }
roundup-intro = What worked since the last roundup, in the words of the people who did it.
roundup-intro-first = The first roundup: what worked, in the words of the people who did it.
roundup-strong = Strong this time: { $strengths }.
roundup-question = A question worth asking this week:
roundup-rest = All of it is in the thread below, by what made it work. There is a week to try something.
roundup-preview = A preview. Nobody else sees this yet.
roundup-notice = The roundup of { $team } is here: what worked, and one question worth asking.

roundup-more = More that worked
roundup-anonymous = From the team
roundup-author-customer = { $name }, about a customer
roundup-author-together = { $name }, together with a customer
roundup-part-notice = More of the roundup: { $headings }.
roundup-part-empty = What stood here was taken back by the people who wrote it.

roundup-running = *{ $team }*: the next roundup is due { $moment } ({ $zone }). As it stands:
roundup-running-notice = The next roundup of { $team }, as it stands.
roundup-running-empty = *{ $team }*: nothing has been shared for the roundup of { $moment } ({ $zone }) yet. A small one of yours would open it.
roundup-missing = { $count ->
    [one] It is posted once one more person has shared something. Until then it ripens into the next one.
   *[other] It is posted once { $count } more people have shared something. Until then it ripens into the next one.
  }
roundup-own-waiting = { $count ->
    [one] One of yours waits until nobody can tell that it is yours.
   *[other] { $count } of yours wait until nobody can tell that they are yours.
  }
roundup-cut = There is more; the roundup itself shows all of it.
