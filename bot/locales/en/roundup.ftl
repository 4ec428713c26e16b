### The team's roundup: its parent, its thread, its preview.

roundup-title = What worked in { $team }
roundup-date = Roundup of { $date }
roundup-intro = In the words of the people who did it.
roundup-intro-first = The first roundup, in the words of the people who did it.
roundup-strong = Strong this time: { $strengths }.
roundup-question = A question worth asking:
roundup-rest = { $kind ->
    [weekly] The rest is in the thread.
   *[monthly] A look back opens the thread.
  } Pick one to try.
roundup-notice = The roundup of { $team } is here: what worked, and one question worth asking.

roundup-story-unnamed = Somebody in the team
roundup-wave = { $count ->
    [one] The team's wave: one bright spot so far.
   *[other] The team's wave: { $count } bright spots so far{ $lately ->
        [0] .
       *[other] , { $lately } in the last four weeks.
      }
  }
roundup-wave-title = The team's wave
roundup-wave-last = This roundup

roundup-more = More that worked
roundup-customers = What works for customers
roundup-story-whole = The whole story
roundup-anonymous = From the team
roundup-author-customer = { $name }, about a customer
roundup-author-together = { $name }, together with a customer
roundup-part-notice = More of the roundup: { $headings }.
roundup-shortened = What ends with … is only its beginning. *Ask them*, and you hear the rest.
roundup-stages = Where customers stand
roundup-stage = { $count ->
    [one] *{ $stage }*: one bright spot comes from there.
   *[other] *{ $stage }*: { $count } bright spots come from there.
  }
roundup-stage-ask = Who else has been with a customer at the point where *{ $now }*? What helped them there?
roundup-tried = Tried, and it worked
roundup-worked = It worked for { $names } too.
roundup-worked-more = It worked for { $names } too, and not only there.
roundup-worked-others = It worked for somebody else too.
roundup-part-empty = What stood here is not shared any more.

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
