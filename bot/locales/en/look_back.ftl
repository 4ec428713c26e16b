### A month's or quarter's last roundup looks back.

look-back-title = { $kind ->
    [quarterly] Looking back on the quarter
   *[monthly] Looking back on the month
  }
look-back-notice = { $kind ->
    [quarterly] The roundup looks back on the quarter: what grew, what spread.
   *[monthly] The roundup looks back on the month: what grew, what spread.
  }
look-back-shared = { $count ->
    [one] One bright spot was shared this { $kind ->
        [quarterly] quarter
       *[monthly] month
      }.
   *[other] { $count } bright spots were shared this { $kind ->
        [quarterly] quarter
       *[monthly] month
      }.
  }
look-back-year-before = { $count ->
    [0] At the same time a year ago there were none.
    [one] At the same time a year ago there was one.
   *[other] At the same time a year ago there were { $count }.
  }
look-back-chart = This year beside last
look-back-this-year = These twelve months
look-back-last-year = The twelve before
look-back-month = Bright spots in each month
look-back-grew = More people than in the { $kind ->
    [quarterly] quarter
   *[monthly] month
  } before showed { $strengths }.
look-back-spread = What spread
look-back-play = It is a *play* now: it has worked for three people.
look-back-open = A question that stayed open
look-back-open-stage = What helps a customer at the point where *{ $now }*? It still waits for somebody who has been there.
look-back-in-preview = This one closes the { $kind ->
    [quarterly] quarter
   *[monthly] month
  }: its thread opens with a look back on it.
