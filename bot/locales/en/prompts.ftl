### The daily question, its menu, and what it says once it is answered by a tap.

prompt = Hi { $name }. { $question }
prompt-again = { $name }, you asked me to come back. { $question }
prompt-how = One line is plenty. Type it here, or use the form.
prompt-form = Use the form
prompt-quiet = I'm asking more than I help. From now on I write once a week; say *more* if you would like your usual days back.

prompt-menu-later = Later today
prompt-menu-not_today = Not today
prompt-menu-fewer = Ask me on fewer days
prompt-menu-pause = Pause…
prompt-menu-stop = Stop for good…

prompt-closed-later = I'll ask again at { $at }. If something comes to mind sooner, type it here.
prompt-closed-not_today = Not today, then. If something comes to mind after all, type it here.
