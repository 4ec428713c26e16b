### What goes with a question: the greeting after some time away, the line on the week, the reminder.

prompt-back = Good to have you back, { $name }. { $question }

week = *Your week:* { $count ->
    [one] one bright spot
   *[other] { $count } bright spots
  }{ $before ->
    [0] .
   *[other] , and { $so_far } in all.
  } { $count ->
    [one] In your words:
   *[other] One of them, in your words:
  }
week-plan = A plan of yours worked:
week-private = Only you see this.

prompt-menu-no_week_line = No line on my week

reminder = { $name }, the question above is still open. One line is plenty, and none is fine too.
