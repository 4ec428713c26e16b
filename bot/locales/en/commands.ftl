### What commands answer.

help-intro = I ask what worked, keep it for you, help you do more of it, and carry what you share to your team.
help-keep = *Keep something that worked*
  `/brightspot She took over the pen and drew it herself` keeps it; `/brightspot` alone opens a form.
help-elsewhere = *From anywhere in Slack*
  In the menu of a message, *Save as bright spot* keeps what you wrote there. So does the reaction :{ $emoji }: (`{ $emoji }`) in a channel I'm in. On the message of somebody on your team I ask them first; the words stay theirs.
help-own = *What is yours*
  `/brightspot mine` shows what you have kept, `/brightspot strengths` what you do well, in counts, and `/brightspot goal` is for where you want to be. `/brightspot privacy` says who sees what, `/brightspot export` sends you everything of yours, and `/brightspot forget` takes it away for good. My Home tab has all of it, and your settings.
help-customers = *Customers*
  `/brightspot customer Kessler` shows what worked there, where they are in their own decision, and their next date; note one, and I ask about it on that day. `/brightspot calendar` shows whose date comes next. You see the names that are yours or shared with your team.
help-asking = *How often I ask*
  `/brightspot settings` for days and time, `/brightspot pause`, `pause 2 weeks` or `pause until 2 May`, `/brightspot resume`, and `/brightspot stop` for good. Nobody is told.
help-team = *Your team*
  `/brightspot team` shows who is in it and what was shared in the last seven days, `/brightspot roundup` the next roundup as it stands, and `/brightspot playbook` what worked for three people or more.
help-no-team = *A team*
  You are in no team yet. A coach can invite you, or you set one up with `/brightspot setup`.
help-coach = *Coaching*
  `/brightspot setup` changes the team, its channel, its times and its coaches, and invites people.
help-typed = In our messages you can simply type: an answer, or *undo*, *keep it private*, *pause*, *stop*, *who sees this?* Editing or deleting your own message changes what I keep.

mine-empty = Nothing here yet, and one line is enough to begin. What went a little better than you expected this week?
mine-wave = { $count ->
    [0] What you kept, the newest first.
    [one] One bright spot so far.
   *[other] { $count } bright spots so far, the newest first.
  }
mine-newest = *The newest first*
mine-older = *Further back*
mine-core = { $count ->
    [one] Your core strength: *{ $names }*; `/brightspot strengths` says why.
   *[other] Your core strengths: *{ $names }*; `/brightspot strengths` says why.
  }
mine-showing-up = Showing up: *{ $names }*; `/brightspot strengths` has the counts.
mine-day = { $date }.
mine-strength = *{ $strength }*.
mine-team = { $team } sees it, with your name.
mine-anonymous = { $team } sees it, without your name, once nobody can tell that it is yours.
mine-anonymous-shown = { $team } sees it, without your name.
mine-anonymous-withdrawn = Nobody sees it any more: too few of these are left in the roundup to keep anybody from telling whose is whose.
mine-private = Only you see it.
mine-doubtful = I can't tell whether it went well, so I don't count it. If it did, say what made it work.
mine-your-team = Your team
mine-pick = Change or delete one

team-title = *{ $team }*
team-members = { $count ->
    [0] Nobody has joined yet.
   *[other] In it: { $names }.
  }
team-coaches = { $count ->
    [0] It has no coach at the moment; one of its members can take over with `/brightspot setup`.
    [one] Coach: { $names }.
   *[other] Coaches: { $names }.
  }
team-times = I ask { $days } at { $time }, each person's own time, unless they chose otherwise.
team-roundup = { $rhythm ->
    [monthly] The roundup comes on the last { $day } of the month at { $time } ({ $zone }) in { $channel }.
    [quarterly] The roundup comes on the last { $day } of the quarter at { $time } ({ $zone }) in { $channel }.
   *[weekly] The roundup comes on { $day } at { $time } ({ $zone }) in { $channel }.
  }
team-other = Another of your teams
team-week = *Shared in the last seven days*
team-week-empty = Nothing has been shared in the last seven days. A small one of yours would be a beginning.
team-week-cut = There is more; the roundup shows all of it.
team-notice = Your team, { $team }.

privacy-title = *Who sees what*
privacy-notice = Who sees what you write to me.
privacy-usual-alone = What you write stays with you: you are in no team, so nobody else can be shown it.
privacy-usual-private = What you write is shown to nobody, until you share it on its card.
privacy-usual-team = What you write is shown to *{ $team }* with your name, unless you take it back on its card. What I'm not sure of is shown to nobody, until you share it there.
privacy-usual-anonymous = What you write is meant for *{ $team }* without your name, unless you take it back on its card. What I'm not sure of is shown to nobody, until you share it there.
privacy-team = What is shared is read by the people in *{ $team }*, today { $names }, and the roundup by everybody who can read { $channel }.
privacy-anonymous = Without your name means: it is shown only once three people have such entries at the same time, in a team of five or more. Until then it waits, and its card says so.
privacy-tries = What you try of a colleague's stays with you. Only that it worked is told, to its author and in the roundup, and without your name unless you say that it was you. Then the playbook may name you as well, with the line you left. What you ask somebody goes to them alone, and their answer to you.
privacy-customers = A customer's name, where they stand and their dates are seen by others only through a bright spot that you shared.
privacy-wish = What you would like more of is read by the colleague whom I propose to you for a talk, and by nobody else.
privacy-reaction = A reaction with :{ $emoji }: (`{ $emoji }`), or *Save as bright spot* in the menu of a colleague's message, stores where the message is and none of its words. Its author is asked, and nobody learns what they say. Only once they keep it do I fetch the words; after seven days without a word I let it go.
privacy-coach = A coach reads what the team reads: never a private answer, never who answered, never who said no.
privacy-slack = Your company's Slack export rules apply to what you write here as to any message.
privacy-search = Search finds only what the asker may read anyway, and nobody can look for a colleague by name.
privacy-search-named = Search finds only what the asker may read anyway. In your team one can look for what a colleague shared under their name.
privacy-reads-own = I read what you write to me here, and no channel: Slack lets me look back into none.
privacy-reads-channels = I read what you write to me here. Slack also lets me look back into channels I am in; I do that only to find a roundup of mine that may not have arrived.
privacy-reads-unsaid = I read what you write to me here. Whether Slack also lets me look back into channels I am in, it has not told me; if so, I do it only to find a roundup of mine that may not have arrived.
privacy-kept = What you keep to yourself stays until you delete it. Editing or deleting an entry changes what the team was shown, too.
privacy-trouble-days = Answers that are no bright spot, a hard day among them, go after { $days ->
    [one] one day
   *[other] { $days } days
  }.
privacy-shared-months = Shared bright spots go after { $months ->
    [one] one month
   *[other] { $months } months
  }, unless you keep one for good in its menu, or it worked for three people. A month before I tell you.
privacy-leaver-days = Of somebody who leaves the company, what they kept to themselves goes { $days ->
    [0] at once
    [one] after one day
   *[other] after { $days } days
  }; what they shared stays only where it worked for three people, without their name.
privacy-yours = All of it is yours: `/brightspot export` sends you everything I hold of you, and `/brightspot forget` takes it away everywhere I can reach.
privacy-runs = Who runs me, the admins of this workspace know: { $names }.
privacy-log = No answer is ever written to my log. Whoever runs the database I live in could read what is stored there, as with any tool of your company.
