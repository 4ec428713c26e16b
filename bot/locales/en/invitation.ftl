### The one invitation, and what it says once it is answered.

invitation-hello = Hello { $name }. { $coach } invited you to Bright Spots for *{ $team }*.
invitation-hello-own = Hello { $name }. You set up Bright Spots for *{ $team }*, and this is the invitation to take part in it yourself.
invitation-what = On the days you choose I ask what worked, and help you do more of it. One line is an answer. To begin with { $days } at { $time }, your time; you can change both.
invitation-who = I show others only what you share. { $coach } reads what the team reads, and never learns who answered or who said no.
invitation-who-own = I show others only what you share. As a coach you read what the team reads, and neither you nor anybody else learns who answered or who said no.
invitation-learning = { $coach } says: this is for learning, not for appraisal.
invitation-learning-own = You confirmed it for all of you: this is for learning, not for appraisal.
invitation-rules = Your company's Slack export rules apply here as to any message. You can stop at any time, and I tell nobody.
invitation-no = No answer means no, and I won't ask again. *Not for me* is in the menu beside the buttons.
invitation-notice = { $coach } invited you to Bright Spots for { $team }.
invitation-notice-own = Your own invitation to Bright Spots for { $team }.

invitation-share = Yes, share what I write
invitation-private = Yes, keep it to me first
invitation-not = Not for me

invitation-sample = A sample of the invitation. Whoever gets it can choose between *{ $share }*, *{ $private }* and *{ $not }*.
invitation-sample-notice = A sample of the invitation to { $team }.

invitation-answered-share = You're in. What you write goes to *{ $team }*, and what I'm not sure of to nobody, until you share it; each card says who sees it, and has a button to change that.
invitation-answered-private_first = You're in. What you write stays with you until you share it.
invitation-answered-not_for_me = That's fine. I won't ask, and { $coach } isn't told. `/brightspot` still works for you alone, if you ever want it.
invitation-answered-times = I ask { $days } at { $time }, your time.
invitation-answered-first = My first question comes on { $moment }.
