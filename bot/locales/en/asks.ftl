### Somebody would like to hear more about a colleague's bright spot; two people are brought together.

reply-ask_sent = I'll ask { $name } privately; they may say not now. Either way I'll tell you within a week.
reply-ask_own = That one is your own. *Ask them* is for what worked for your colleagues.
reply-ask_not_possible = I can't ask about this one at the moment.
reply-ask_author_gone = { $name } has left, so I can't ask about this one. *I'll try this* still works.
reply-ask_already = I have asked { $name } about this one already. I'll tell you as soon as I know more.
reply-ask_had = You have had { $name }'s answer to this one already. If there is more to ask, write to them directly.
reply-ask_not_this_week = It wasn't the week for this one. Try again in a few days, or ask about another one.
reply-ask_enough = Three questions of yours are on their way. When one of them is settled, I'll gladly ask the next.

# To the author.
ask-about = { $asker ->
    [none] A colleague
   *[other] { $asker }
  } would like to hear more about this one of yours:
ask-promise = You choose how, or that this isn't the week for it. Nobody else is told.
ask-line = { $asker ->
    [none] A colleague
   *[other] { $asker }
  } would like to hear more about a bright spot of yours. You choose how, or that this isn't the week for it.
ask-open = Choose
ask-verb-introduce = Introduce us
ask-verb-line = Answer in a line
ask-verb-not_now = Not now
note-ask = { $asker ->
    [none] A colleague
   *[other] { $asker }
  } would like to hear more about a bright spot of yours.

ask-form-title = Somebody would like more
ask-form-choice = How would you like to answer?
ask-form-line = Your answer
ask-form-line-if = Your answer, if it is a line
ask-form-line-placeholder = What you did, and what you would tell a friend to mind
ask-form-submit = Send
error-ask-line = One line is plenty, but I need one to pass on.

reply-ask_introduced = I'm bringing you and { $name } together now, with three questions to start you off.
reply-ask_answered = Your line goes to { $name }, and to nobody else.
reply-ask_not_now = That's fine. { $name } will read "not this week", and nothing more.
reply-ask_over = This question came a while ago, and I have let it go. There is nothing left for you to do.
reply-ask_settled = This one is settled already. There is nothing left for you to do.

# To whoever asked.
note-ask_answered = There is news of something you asked about.
ask-answered = { $author ->
    [none] Your colleague's answer to what you asked:
   *[other] { $author }'s answer to what you asked:
  }
ask-answered-about = It was about this one:
ask-not_now = { $author ->
    [none] You wanted to hear more about a colleague's bright spot: not this week.
   *[other] You wanted to hear more about a bright spot of { $author }'s: not this week.
  } Weeks differ; you are welcome to ask again, or to try it as it stands.
ask-gone = { $author ->
    [none] I can't ask any more about the bright spot you wanted to hear about,
   *[other] I can't ask any more about the bright spot of { $author }'s that you wanted to hear about,
  } so I have let it go. There are others worth asking about in the roundup.
note-ask_check = A week ago somebody told you more about a bright spot.
ask-check-met = { $author ->
    [none] A week ago I brought you together with a colleague
   *[other] A week ago I brought you and { $author } together
  } over this one. Did you two talk? What will you try?
ask-check-answered = { $author ->
    [none] A week ago a colleague
   *[other] A week ago { $author }
  } told you more about this one. What will you try?
ask-not-yet = Not yet
reply-ask_left = That's fine. I leave it with you and won't ask again.

# Two people who are to meet.
introduction-notice = I have brought you two together.
introduction-ask = { $seeker } would like to hear more about this one, and { $helper } is glad to tell it.
introduction-pairing = { $seeker } would like more of *{ $wish }*. { $helper } shared this one, and is glad to be asked.
introduction-questions = Three questions to start you off:
introduction-promise = Fifteen minutes are plenty. I read nothing that is written here.
introduction-apart-ask-seeker = { $other } is glad to tell you more about this one. Write to them when it suits you both.
introduction-apart-ask-helper = { $other } would like to hear more about this one, and I'm telling them that you are glad to be asked. Write to each other when it suits you both.
introduction-apart-pairing-seeker = You would like more of *{ $wish }*. { $other } shared this one, and is glad to be asked. Write to them when it suits you both.
introduction-apart-pairing-helper = { $other } would like more of *{ $wish }*, and I'm telling them that you are glad to be asked about this one. Write to each other when it suits you both.
introduction-lost = You may find a conversation of the two of you and me already: then go on there.
note-introduction = { $other ->
    [none] I'd like to bring you and a colleague together.
   *[other] I'd like to bring you and { $other } together.
  }

# What was done.
introduction-done-any = What did you do just before it worked?
introduction-done-customer = What were they doing well already, and how did you come to see it?
introduction-done-together = Who made the first move, you or they, and what was it?
introduction-done-discovery = What did you ask just before they began to talk?
introduction-done-preparation = What did you look up or rehearse beforehand, and how long did it take?
introduction-done-prospecting = What were your first two sentences?
introduction-done-follow_up = What did you come back with, and how soon?
introduction-done-rapport = What had you done earlier that let them trust you with this?
introduction-done-storytelling = Whose story did you tell, and at which moment?
introduction-done-business_case = Who worked out the figure, you or they, and where did it come from?
introduction-done-explaining = What did you show first, and what did you leave out?
introduction-done-objections = What did you say right after you heard the doubt?
introduction-done-champions = How did you know that this person would speak up for it?
introduction-done-referrals = How did you word your request, and when did you make it?
introduction-done-team_selling = Whom did you bring, and what had you agreed beforehand?
introduction-done-negotiation = What did you ask for in return, and how did you put it?
introduction-done-next_steps = How did you arrive at a date that both sides kept?
introduction-done-customer_growth = What did you notice that told you there was room for more?
introduction-done-focus = What did you leave undone to have the time for it?

# What was noticed.
introduction-noticed-1 = At which moment did you notice that it was working?
introduction-noticed-2 = What surprised you in how they reacted?
introduction-noticed-3 = What would you do differently the next time?

# How to begin.
introduction-begin-1 = What does somebody need who wants to try it with another customer?
introduction-begin-2 = With which customer would it not work, and why?
introduction-begin-3 = What is the smallest part of it that is worth trying this week?
