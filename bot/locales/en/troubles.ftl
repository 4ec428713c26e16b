### What is said to an answer that is no bright spot: a problem, nothing much, or signs of danger.
### Each kind has several wordings, so that it does not wear out; the number follows the day.

trouble-notice = I read what you wrote. This is for you alone.
trouble-left-notice = Left for today.

# A problem: taken seriously, then one question that looks for the exception.
trouble-exception-1 = That makes a long day. I'll show it to nobody. If you like: was one minute of today less bad, and what were you doing in it?
trouble-exception-2 = That is a hard one to carry home. I show it to nobody. Somewhere in this there may have been a moment that held. Where was it, and what did you do there?
trouble-exception-3 = I hear you, and I show this to nobody. Has it ever gone differently with something like it, even once? What was different that time?
trouble-exception-4 = That is enough to spoil a day. I show it to nobody. What did you keep from getting worse, and how?
trouble-exception-5 = That is a lot for one day. I keep it to myself. Was there one person today with whom it was easier? What did the two of you do?
trouble-exception-6 = No wonder if that sits heavy. I show it to nobody. Suppose tomorrow is one step better, no more: what would you notice first?
trouble-exception-7 = Thank you for writing it down as it was; I show it to nobody. On a scale where ten is fine, where is this? And what keeps it from being one lower?
trouble-exception-8 = That's rough, and I keep it to myself. When something like this came up before, what helped you through it?

# A second problem on one day: taken seriously, nothing asked.
trouble-heard-1 = That too, then. I show it to nobody, and ask nothing more today.
trouble-heard-2 = I read it, and show it to nobody. Some days pile up.
trouble-heard-3 = Kept, for you alone. You need not make anything of it today.
trouble-heard-4 = That doesn't make the day lighter. I keep it to myself.
trouble-heard-5 = I have it, and I leave you in peace for today.

# The third time within ten days: no question.
trouble-lighter-1 = It has been a hard stretch, and one more question from me won't mend it.
trouble-lighter-2 = That makes several in a few days. I won't ask you for the good side of this one.
trouble-lighter-3 = Hard days close together. I show them to nobody, and this time I don't ask.
trouble-lighter-4 = These have been heavy days. You've told me enough; I ask nothing today.
trouble-only-pause-1 = If some quiet from me would help, a week of it is one tap away.
trouble-only-pause-2 = I can leave you in peace for a week; the button below does it.
trouble-only-pause-3 = Should you want a week without me, one tap is enough.
trouble-only-pause-4 = Seven days without questions are yours for a tap, if that is a relief.
trouble-borrow-1 = If you'd like to borrow one, this worked for { $author }. Or take a week without questions from me.
trouble-borrow-2 = Here is one from { $author }, if you care to borrow it. A week of quiet from me is there as well.
trouble-borrow-3 = { $author } had this one, and you may borrow it. Or have a week without me.
trouble-borrow-4 = Something of { $author }'s, for whenever it is of use. And if you'd rather have quiet, a week of it is one tap away.

# "Nothing", in so many words: one smaller question.
trouble-nothing-1 = "Nothing" is a fair answer. Small ones count: a callback within the hour, a question you were glad you asked, a customer who named their real date. Anything that size?
trouble-nothing-2 = "Nothing" is a fair answer. They may be tiny: a mail you didn't send in anger, a name you remembered, five minutes early for once. Anything like that?
trouble-nothing-3 = "Nothing" is a fair answer. It might be as small as this: somebody laughed on a call, a number came back the same day, you said "I don't know" and it was fine. One of those?
trouble-nothing-4 = "Nothing" is a fair answer. Theirs count too: a customer who did their homework, a colleague who covered for you, a buyer who rang first. Did you see one?
trouble-nothing-5 = "Nothing" is a fair answer. Look at the edges of the day: a clean list before nine, one call you were glad to leave for tomorrow, the meeting you kept to twenty minutes. Anything there?

# Words that say nothing much: the same.
trouble-smaller-1 = That can be all there is on a day. If you like, a smaller one: a callback within the hour, a question you were glad you asked, a customer who named their real date. Anything that size?
trouble-smaller-2 = Fair enough. Small ones count: a name you remembered, a mail you slept on, five quiet minutes before a visit. Did one of those happen?
trouble-smaller-3 = Some days leave little to tell. It may be tiny: somebody laughed on a call, a figure came back the same day, you waited and they went on talking. One like that?
trouble-smaller-4 = All right. Theirs count too: a customer who did their homework, a colleague who covered for you, a buyer who rang first. Did you see one?
trouble-smaller-5 = Then only the edges of the day: a clean list before nine, a meeting kept to twenty minutes, one customer you left in peace. Anything there?
trouble-fine-1 = Fine. Another day, then.
trouble-fine-2 = That's all right. I'll leave it there.
trouble-fine-3 = Fine by me. You know where I am.
trouble-fine-4 = No need for more. I'm here when there is something.

# A number from 1 to 10, high or low: what is in it; where nothing more is asked, that it was heard.
trouble-scaled-1 = A number is a whole answer, and I show it to nobody. If you like: what is in it that you would keep?
trouble-scaled-2 = I have it, for you alone. What part of it was your own doing, and worth doing again?
trouble-scaled-3 = Noted, and shown to nobody. Who made it a little better than it might have been, and how?
trouble-scaled-4 = That says a good deal in one figure, and I keep it to myself. Which moment behind it would you want again?
trouble-noted-1 = I have the number, for you alone, and ask nothing more today.
trouble-noted-2 = Your number is noted. I show it to nobody.
trouble-noted-3 = That is clear enough, and I keep it to myself.
trouble-noted-4 = Thank you for the number. It stays with you, and I leave it there.

# A question that is none of those we know: put to us, or to a customer and told as the answer.
trouble-asked-1 = If you asked somebody that today, it may well be worth keeping: add what came back. If it is for me: I know *help*, *why this question?* and *who sees this?*, and tomorrow will do for an answer.
trouble-asked-2 = I can't tell whether that is for me. I know *help*, *why this question?* and *who sees this?*, and there is no hurry. If you put it to a customer, write what they said to it.
trouble-asked-3 = To *help*, *why this question?* and *who sees this?* I have an answer; to this one I haven't. If it was you who asked it, a line on what it brought makes it one to keep.
trouble-asked-4 = That one is beyond me, unless it is what you asked somebody else: then add how they took it. *help*, *why this question?* and *who sees this?* I do understand, today or another day.

trouble-left-1 = Left for today.
trouble-left-2 = We leave it there for today.
trouble-left-3 = Nothing more today.

# Signs of danger, harassment or illness: one careful sentence, no question.
trouble-life = What you wrote matters more than anything I'm for, and I show it to nobody: if a life may be in danger, please call the emergency number now, and otherwise speak today with somebody you trust or with a doctor.
trouble-life-contact = What you wrote matters more than anything I'm for, and I show it to nobody: if a life may be in danger, please call the emergency number now; for everything else your team has named { $contact } as the one to turn to.
trouble-harm = That is more than I can help with, and I show it to nobody: please talk today with somebody you trust, or with a doctor, a helpline or the police if it is one for them.
trouble-harm-contact = That is more than I can help with, and I show it to nobody: your team has named { $contact } for times like this, and you may go there today.

trouble-leave = Leave it for today
trouble-pause = A week without questions
trouble-was-bright = It was a bright spot
