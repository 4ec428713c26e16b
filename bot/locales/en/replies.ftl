### One short reply to what somebody did or said. An attribute `notice` is what a notification says instead.

reply-stopped = I've stopped. Nothing more from me, and nobody is told. What you kept is still yours: `/brightspot mine`.
reply-stop_kept = It stays with the team. Nothing more from me; what you kept is still yours: `/brightspot mine`.
reply-stop_hidden = All of it is private again, in the posted roundups too. Nothing more from me; what you kept is still yours: `/brightspot mine`.
reply-stop_ask = I've stopped, and nobody is told. One thing only you can decide: what becomes of what you have shared with the team?
reply-paused = I'll be quiet until { $until }. *resume* brings me back sooner.
reply-pause_not_ahead = That day is over, more than a year away or in no calendar, so nothing has changed. Choose a day after today, or write it with its year.
reply-resumed = { $at ->
    [none] I'm back.
   *[other] I'm back. My next question comes on { $at }.
  }
reply-more = { $at ->
    [none] Good to be back. I ask { $days }.
   *[other] Good to be back. I ask { $days }. My next question comes on { $at }.
  }
reply-more_already = I ask { $days } as it is. Other days can be chosen in the settings.
reply-fewer = I'll ask less often: { $days }.
reply-fewest = It is one day a week already, and I can't ask more rarely than that. A pause might do you good; it is in the menu of every question.
reply-undone = Taken back. I have kept nothing of it.
reply-undone_today = Taken back: the one I kept at { $at }. I have kept nothing of it.
reply-undo_earlier = Nothing was kept today, so I have left everything as it is. The last one I kept is from { $until }; `/brightspot mine` shows it, and takes it back.
reply-hidden = The one I kept at { $at } is shown to nobody, until you share it.
reply-hide_earlier = Nothing that you wrote today is shown to anybody, so I have left everything as it is. The last bright spot I kept is from { $until }; `/brightspot mine` says who sees it, and lets you change that.
reply-nothing_to_hide = There is nothing of yours that anybody else is shown.
reply-roundup_is_out = That roundup is out by now, and its story was another one, or none. There is nothing left to decide about this one.
reply-goal_gone = It is let go. What you kept on the way is still yours.
reply-nothing_to_undo = There is nothing to take back. `/brightspot mine` shows what is kept.
reply-help = I ask what worked; one typed line is an answer. Editing or deleting your message changes what I keep. *undo* takes back the last one of today, *keep it private* shows it to nobody, *pause* and *stop* do what they say, and `/brightspot help` shows the rest.
reply-who_sees = Each card says who sees it, and has a button to change that. What is private I show to nobody; your coach reads only what the team reads, and neither they nor anybody else learns who answered and who didn't. Your company's Slack export rules apply here as to any message. `/brightspot privacy` has all of it, as it is set for you.
reply-owning = I have sent and deleted nothing yet. `/brightspot forget` says what goes and what stays before anything does, and `/brightspot export` sends you everything of yours.
reply-settings = On which days I ask, and when, is yours to choose. Nothing has changed yet:
reply-mine = All you have kept is in `/brightspot mine`, and can be changed there. Editing your message changes it as well.
reply-share = Who sees a bright spot is chosen on its card, so that nothing is shown by mistake, and nothing has changed. `/brightspot mine` has all of yours. Should it have been an answer, tell me a little more.
reply-team = `/brightspot team` says who is in it and who coaches it.
reply-leave = I have changed nothing. Write *stop*, and I ask nothing more and you are in the team no longer; nobody is told, and what becomes of what you shared is yours to decide.
reply-ask_later = *Later today*, in the menu of my question, asks you once more in an hour or in some hours.
reply-language = I speak English so far. Write in English, Dutch, French, German, Italian, Portuguese or Spanish; I understand those.
reply-command_in_words = That is a command, and I have kept nothing. Type `/brightspot { $command }` as the very first thing in the message box, without a space before it. Should it have been an answer, tell me a little more.
reply-why = I look for what worked, since doing more of that changes more than mending what didn't. The kind of question changes from day to day so that it doesn't wear out, and the next one will be another.
reply-voice_or_photo = I can't listen to clips or read pictures yet. One typed line about it, and I'll keep that.
reply-symbols = I see it, though a sign alone doesn't tell me what happened. A line about it is welcome, now or another day.
reply-blank = Your message came through empty, so there was nothing to keep. One typed line is plenty.
reply-greeting = Hello. I ask what worked, and keep what you tell me. One typed line is enough; `/brightspot help` shows the rest.
reply-kept = Kept. The rest is in our messages:
    .notice = Kept. The rest is in our messages.
reply-good = Good to hear. One line on what it was, if you like.
reply-complaint = Fair. Type *fewer* for fewer days, or *stop* to end it; nobody is told. A week of quiet is one tap away, and so are the days.
reply-heard = I'm here. `/brightspot` and one line keeps something that worked.
reply-not_heard = I could not save what you wrote just before, though I tried for some minutes. Please send it once more. If it happens again, give this number to whoever looks after me: { $request }.
reply-guest = I'm for the members of this Slack workspace, so I have kept nothing of what you wrote. Whoever invited you here can tell you more.
reply-guest_not_asked = I ask you nothing: I'm for the members of this Slack workspace. What you kept is still yours.
reply-later = I'll ask again at { $at }.
reply-too_late_today = It is too late for that today. I'll leave today, and ask again on your next day.
reply-not_today = Not today, then. If something comes to mind after all, type it here.
reply-already_on_team = You're in *{ $team }* already, and I ask for one team at a time. If you would rather switch, write *stop* first; what you kept stays yours.
reply-doubt = Did you mean `/brightspot { $nearest }`, or is this a bright spot? I'm holding on to it:
    .notice = Did you mean /brightspot { $nearest }?
reply-storage_busy = I could not save that just now. Please try once more in a minute.
    .words = Your words, so that nothing is lost:
reply-storage_busy_short = I could not save that just now, and nothing has changed. Please try once more in a minute.
reply-storage_unsure = Something came between while I was saving that, and I can't tell whether it is kept. If nothing has come of it in a minute, please try once more.
    .words = Your words, so that nothing is lost:
reply-slack_busy = Slack did not let me finish that. Please try once more in a minute.
    .words = Your words, so that nothing is lost:
reply-trouble = Something broke on my side. Please try once more in a minute. If it happens again, give this number to whoever looks after me: { $request }.
    .words = Your words, so that nothing is lost:
reply-not_for_you = That belongs to somebody else, so I have left everything as it was.
reply-posted_again = It is on its way once more.
reply-out_of_date = That has changed in the meantime, so I have left everything as it is now.
    .words = Your words, so that nothing is lost:
reply-deleted_meanwhile = That was deleted in the meantime, so there was nothing left to change.
    .words = Your words, so that nothing is lost:
reply-only_coach = Only a coach of the team can change this. `/brightspot team` says who that is.
reply-settings_saved = Done. I ask { $days } at { $at }, { $zone } time.
reply-settings_kept = Done. I ask you nothing at the moment, since you are in no team; should you join one, I'd ask { $days } at { $at }, { $zone } time.
reply-not_in_team = You are in no team yet. A coach can invite you, or you set a team up with `/brightspot setup`.
reply-stopped_in_no_team = You have stopped, so you are in no team at the moment. *Ask me again* in my Home tab brings you back to yours.
reply-stopped_already = You have stopped, so I ask nothing as it is.
reply-resting = I have gone quiet for now, so I ask nothing as it is, and nobody was told.
reply-not_asked = I don't ask you anything at the moment, since you are in no team. A coach can invite you; what you kept is still yours: `/brightspot mine`.
reply-invited = You are invited to *{ $team }*, and nothing begins until you choose. *Not for me* is in the menu; no choice means no as well, and nobody is told.
reply-declined = I don't ask you anything at the moment, since you said *Not for me* to *{ $team }*, and nobody was told. If you would like to join after all:
reply-joined_after_all = You're in *{ $team }* now. The invitation above says when I ask.
reply-button-keep_shared = Leave it with the team
reply-button-hide_shared = Make it private again
reply-button-run = Run /brightspot { $nearest }
reply-button-keep = Keep it as a bright spot

reply-why_plan_due = Because its day has come: you made that plan, and I promised to ask how it went.
reply-why_customer_date = Because a date that you noted for this customer is today.
reply-why_coming_back = Because you have just come back, and something small is enough to begin with.
reply-why_first = Because it was my first one, and what went better than expected is a good place to begin.
reply-why_quiet = Because my last questions may have been too big, so I tried a smaller one.
reply-why_week_end = Because your week is nearly over, and looking back on all of it shows what helped.
reply-why_follow_up = Because it goes on from the question before, which you answered.
reply-why_liked = Because you answer questions of this kind more readily than most others.
reply-why_trying = Because the kinds take turns, so that none wears out and I find out which of them suit you.
reply-no_week_line = Done. Your week's last question comes by itself from now on; the settings in Home bring the line back.

reply-why_exception = Because the moments that go better than usual show what to do more of.
reply-why_scaling = Because the week is nearly over, and the gap between two numbers shows what helped.
reply-why_miracle = Because a plain picture of a good day makes the next step easier to see. I ask it about once a month.
reply-why_progress = Because small steps are easy to miss while one takes them.
reply-why_customer = Because what works for the customer is as worth knowing as what hurts.
reply-why_together = Because some things work only when you and the customer do them together.
reply-why_shrink = Because my last questions may have been too big, so I tried a smaller one.
reply-why_quarter_end = Because our quarter is ending, and the customer's calendar may say something else.
