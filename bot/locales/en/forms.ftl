### Forms that are opened from a message, a command or Home. Titles and buttons have at most 24 characters.

form-close = Cancel
form-save = Save
form-choose = Choose
form-as-usual = As usual
form-day = Choose a day
form-capture-title = A bright spot
form-capture-submit = Keep it
form-edit-title = Change it
form-answer = What worked, and what did you do?
form-answer-placeholder = One line is plenty.
form-optional = The rest is optional.
form-whose = Whose bright spot is it?
form-felt = How did it feel?
form-visibility = Who sees it?
form-share-on = Share it from this day on
form-share-on-hint = For example after signing. { $team } sees it from then; until then only you do.
form-delete = It disappears here and from the roundup. I keep nothing of it.
    .title = Delete it?
    .yes = Delete
    .no = Keep it

later-title = Later today
later-label = When shall I ask again?
later-hours = { $count ->
    [one] In an hour
   *[other] In { $count } hours
  }
later-submit = Ask me then

pause-title = Pause
pause-label = How long?
pause-rest_of_week = The rest of this week
pause-one_week = One week
pause-two_weeks = Two weeks
pause-four_weeks = Four weeks
pause-until = Or ask me again from this day on
pause-quiet = A day here wins over the length above. Nobody is told, and you can write to me all the same.
pause-submit = Pause

stop-title = Stop for good
stop-what = I'll ask nothing more, and nobody is told. What you kept stays yours, and `/brightspot` still works for you.
stop-shared = What becomes of what you have shared?
stop-keep = It stays with the team
stop-hide = It becomes private again
stop-submit = Stop

settings-title = Settings
settings-time = When shall I ask?
settings-days = On which days?
settings-days-hint = One to five days a week.
settings-zone = Time zone
settings-zone-slack = The one Slack knows
settings-extras = What comes besides the question?
settings-reminders = One line two hours later, if I find no answer
settings-week_line = A private line on my week, with its last question
settings-meetings = A word to me and a colleague when both share something at one customer
settings-visibility = Who usually sees what I write?
settings-from-next = All of this counts from the next question on. What is there already stays as it is.

sentence-title = Bright Spots
sentence-close = Close
