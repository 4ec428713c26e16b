### Plans to repeat what worked: the form, the check that rides with a question, and what is said after it.

card-again = Same again next time

## The sentence of a plan. A cue that begins with one of the openings stands without "When"; a small word that a
## phone wrote large becomes small again inside the sentence.

plan-mine = When { $cue }, I will { $action }.
    .bare = { $cue }, I will { $action }.
plan-together = When { $cue }, we will { $action }.
    .bare = { $cue }, we will { $action }.
plan-openings = after before at on in by during while whenever once as if every each next tomorrow
plan-small-words = a an the my our your their his her its this that these those somebody someone nobody they we you she he it there

## The form

plan-form-again = Same again next time
plan-form-smaller = A smaller one
plan-form-change = Change the plan
plan-form-submit = Plan it
plan-form-cue = When …
plan-form-cue-hint = A moment you will notice when it comes. For example: after my last call
plan-form-whose = Who does it?
plan-form-mine = I will, on my own
plan-form-together = We will, the customer and I
plan-form-action = … I will, or we will …
plan-form-action-hint = Small enough to do in one go. For example: ask what changed
plan-form-action-smaller = Half of it is plenty: one call, one question, one minute.
plan-form-day = On which day shall I ask how it went?
plan-form-day-placeholder = With my next question
plan-form-day-hint = With no day, I ask with one of my next questions, from tomorrow on.
plan-form-open = Two plans of yours are open, and a third would only crowd them:
plan-form-room = Which of them makes room?
plan-form-room-hint = It is let go without a word about it. What you wrote above stays.

plan-made-title = Planned
plan-made = Noted. I show it to nobody:
plan-ask-next = I'll ask how it went with one of my next questions.
plan-ask-on = From { $date } on I'll ask how it went.
plan-asked = On { $date } I asked how it went. One tap under that question is enough.
plan-ask-never = I ask you nothing at the moment. How it went, you can tell me in Home.

error-plan-cue = Write the moment at which it comes up.
error-plan-action = Write what happens then, in a few words.
error-plan-day = Choose a day after today, within the next 60 days.
error-plan-room = Two plans are open. Choose the one that makes room; nothing you wrote here is lost.

## The check

plan-hello = Hi { $name }.
plan-hello-again = { $name }, you asked me to come back.
plan-wrote-today = Earlier today you wrote:
plan-wrote-yesterday = Yesterday you wrote:
plan-wrote-weekday = On { $day } you wrote:
plan-wrote-date = On { $date } you wrote:
plan-how = One tap is enough. If you like, type a line about it.
plan-worked = It worked
plan-not-yet = Not yet
prompt-menu-no_chance = The moment didn't come

plan-came-worked = { $count ->
    [one] Noted: the first plan that worked for *{ $strength }*. How did it go? One line about it is welcome.
   *[other] Noted: that makes { $count } plans that worked for *{ $strength }*. How did it go? One line about it is welcome.
  }
    .plain = { $count ->
    [one] Noted: the first plan that worked. How did it go? One line about it is welcome.
   *[other] Noted: that makes { $count } plans that worked. How did it go? One line about it is welcome.
  }
plan-came-not_yet = Not yet, then. Would something smaller fit better, or shall we let it go?
plan-came-not_yet_again = Then we let it go. You gave it two tries, and what worked the first time is still yours.
plan-came-smaller = There is a smaller one in its place now.
plan-came-no_chance = Then it waits. I'll ask once more, a week from now at the earliest.
plan-came-no_chance_again = That moment is a rare one, so we let the plan go. Should it come after all, you know what to do.
plan-came-let_go = It is let go. What worked the first time is still yours.
plan-smaller = Make it smaller
plan-let-go = Let it go

## Home and the rep's own list

plan-open = *What you mean to repeat, or to try*
plan-menu = How did it go?
plan-menu-worked = It worked
plan-menu-change = Change…
plan-menu-let_go = Let it go

reply-plan_closed = That plan was answered or let go in the meantime, so I have left everything as it is now.

## What the form begins with, by what made it work. Each reads as one sentence: When <cue>, I will <action>.

plan-cue-discovery = a customer says what they want
plan-action-discovery = ask what made them look for it now
plan-cue-preparation = before my first meeting of the day
plan-action-preparation = read what they told me last time
plan-cue-prospecting = I come to a new name on my list
plan-action-prospecting = begin with one thing I noticed about them
plan-cue-follow_up = after my last call of the day
plan-action-follow_up = write to the one who has waited longest
plan-cue-rapport = somebody mentions something besides work
plan-action-rapport = note it, and ask about it next time
plan-cue-storytelling = a customer asks who else does it this way
plan-action-storytelling = tell of one customer like them, in three sentences
plan-cue-business_case = somebody asks what it would bring them
plan-action-business_case = reckon it up with their own figures
plan-cue-explaining = I am about to open my slides
plan-action-explaining = draw it by hand first
plan-cue-objections = a doubt comes up
plan-action-objections = ask one question before I answer it
plan-cue-champions = I hear a new name at a customer's
plan-action-champions = ask what matters to that person
plan-cue-referrals = a customer thanks me
plan-action-referrals = ask who else might be glad of this
plan-cue-team_selling = a question goes beyond what I know
plan-action-team_selling = bring in the colleague who knows, the same day
plan-cue-negotiation = purchasing asks for a discount
plan-action-negotiation = ask what has changed on their side
plan-cue-next_steps = a talk is about to end
plan-action-next_steps = ask which date they are working towards
plan-cue-customer_growth = a customer says that something works well
plan-action-customer_growth = ask where else it could help them
plan-cue-focus = before I open my mail
plan-action-focus = make the one call that matters most
plan-cue-any = a talk like this one comes up
plan-action-any = do once more what worked
plan-cue-both = we next meet
plan-action-both = begin with what has worked since last time
