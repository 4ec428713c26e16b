### Said in more than one place.

# How dates and times are written, in the letters of Unicode's locale data (CLDR). The clock has 24 hours in every
# region, so that a time somebody sets is read the same by everybody.
pattern-date = EEEE d MMMM
pattern-time = HH:mm
pattern-date-year = EEEE d MMMM y
pattern-day = d MMMM
pattern-day-year = d MMMM y
pattern-week = d MMM
pattern-month = MMM y
pattern-quarter = QQQ y

weekdays-range = { $first } to { $last }
weekdays-list = every { $days }
names-more = { $names } and { $count ->
    [one] one other
   *[other] { $count } others
  }
moment = { $date } at { $time }

action-capture = Add a bright spot
action-settings = Settings
action-choose-times = Choose my days and time
action-resume = Ask me again
action-older = Older ones
action-newest = Back to the newest

visibility-team = My team sees it, with my name
visibility-anonymous = My team sees it, without my name
visibility-private = Only I see it

whose-mine = Mine
whose-customer = The customer's
whose-together = Ours together

felt-natural = It came naturally
felt-effort = It took effort
