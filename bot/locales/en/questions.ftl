### The questions of the bank, by its keys: one breath each, at most 200 characters, no name and no placeable.

## What went well although it need not have

question-easier-than-feared = What turned out easier today than you had feared, and what had you done to make it so?
question-they-leaned-in = When did somebody lean in today: ask back, take a note, stay on the line? What had you just said or asked?
question-could-have-been-a-no = Where did you hear a yes today that could well have been a no? A name, a callback or ten more minutes counts.
question-broke-the-silence = Who came back to you after a long silence? What do you think brought them?
question-minute-to-repeat = If one minute of today could happen again exactly as it was, which would you pick? What were you doing in it?
question-question-that-opened = Which question of yours got a longer answer than usual? Write it the way you asked it.
question-doubt-that-faded = When did a doubt lose its edge today? What did you say, or leave unsaid?
question-better-without = What did you leave out today that you normally do, and the talk was the better for it?
question-prepared-and-used = What did you look up, sketch or rehearse beforehand that came in useful today?
question-less-slow-hour = Even a slow day has an hour that is less slow. Which was it today, and what was different about it?
question-call-nearly-skipped = Which call did you nearly not make, and were glad of afterwards? What got you to dial?
question-stranger-who-stayed = Somebody who didn't know you stayed on the line. What were your first two sentences?
question-quick-reply = Where did it help that you came back quickly? What made quick possible that time?
question-penny-dropped = At what point did somebody say "ah, so that's how it works"? What had you just drawn, shown or put more plainly?
question-story-told-on = Which story or example of yours did you hear again from somebody else? What had they found in it?
question-figure-reckoned-on = Has a customer taken a figure of yours and worked on with it? Which one was it, and where did you have it from?
question-honest-answer = When did it help to say "I don't know" or "you don't need that"? What did they do with it?
question-new-in-the-circle = Which person you hadn't met a month ago now has a say in one of your deals? How did that door open?
question-name-passed-on = Has anybody passed your name on lately, or given you one? What had you asked or done shortly before?
question-calm-about-price = When did talk about price stay calm? What else was on the table besides the price?
question-date-in-both-diaries = Which talk ended with a date in both diaries? Who named it, and what came just before?
question-half-hour-of-one-thing = When did you last have half an hour for one thing only? How had you kept it free?
question-longer-silence = Where did you stay silent a little longer than is comfortable? What came into the silence?
question-alike-on-paper = Think of two customers who look alike on paper, one easy, one heavy going. What happens at the easy one that doesn't at the other?
question-a-decent-no = Which no was a decent one: early, clear, friendly? What had you done that made it easy to say?
question-told-at-home = What from work did you tell somebody at home lately, or might have? What made it worth telling?
question-usual-trouble-missing = Which of the usual troubles stayed away today? What had you, or they, done beforehand?
question-off-the-script = Where did you leave your usual script and find it better? What did you say instead?
question-something-noticed = What did you notice about somebody today that is easily missed? What did you do with it?
question-easiest-hour-or-place = At what hour, or in what place, do your talks come easiest? What do you have there that you lack elsewhere?
question-habit-that-held = Which small habit of yours holds even on days that are too full? What sets it off?
question-hard-work-was-easier = Who is usually hard work, and was less so lately? What was different, on your side or on theirs?
question-small-promise = Which small promise did you keep that somebody noticed? How could you tell?
question-came-right = What started badly and came right after all? Where was the turn, and who made it?
question-asked-outright = What did you ask for outright that you would once have only hinted at? What came back?
question-fastest-answer = Which message of yours was answered fastest lately? How did it begin?
question-other-name-came-up = A competitor's name came up and you liked your own answer: when was that, and what did you say?
question-changed-course = After which sentence of a customer did you drop your plan for the talk? Where did that take you both?

## A number, for the week's end

question-week-in-a-number = From 1 to 10, how well did this week's conversations go? And what kept it from being one point lower?
question-deal-in-a-number = Take the deal you think about most. How sure are you of it, from 1 to 10? What makes it that number and not a smaller one?
question-one-point-more = Give this week a number from 1 to 10. When did you come close to one point more, and what were you doing?
question-first-of-the-days = Put this week's days in order. Which comes first, and what did you do on it that would also work on a Monday?
question-what-gave-energy = How much energy does selling give you at the moment, from 1 to 10? Which conversation gave the most lately?
question-what-you-do-best = How much of this week went into what you do best, from 1 to 10? Which hour comes to mind first?
question-two-weeks-two-numbers = Two numbers from 1 to 10, one for last week and one for this: what lifted the higher of the two?
question-calm-beforehand = How calm were you before this week's hardest talk, from 1 to 10? What helped you to that much?
question-speaking-freely = Pick one customer: how freely do they speak with you by now, from 1 to 10? What brought it up to that?
question-how-welcome = How welcome is a call from you these days, from 1 to 10? With whom is the number highest, and what do you do there?
question-their-year-in-a-number = How well do you know what your largest customer plans this year, from 1 to 10? Who told you the best part?

## Suppose it were so already

question-weight-gone-overnight = Suppose whatever makes your hardest call heavy is gone tomorrow. How would you notice in its first minute? And when was it a little like that already?
question-day-as-you-like-it = Picture a working day that goes just as you'd like it. What are you doing at ten in the morning? Which part of that did you have lately?
question-a-year-from-now = A year from now a customer says: working with you has become easy. What do they see you doing? Where do you do it already?
question-job-written-by-customers = If your customers wrote the description of your job, what would stand first in it? When did you last do exactly that?
question-only-when-glad = Imagine every call of yours came at a moment that suited them. What would your week look like? Which call was like that already?
question-somebody-beside-you = A colleague sits beside you on a day when it all comes easily. What would they write down? Which of it happened lately?
question-a-week-without-quota = Say there were no quota for a week. Whom would you talk to, and what about? With whom is it like that already?
question-filmed = Your next customer talk goes just right, and somebody films it. What is in the first picture? When did you last see that live?
question-no-paperwork-between-you = Imagine no paperwork were left between you and one customer. How would you spend the hour? When did you last have ten minutes of it?

## What has moved

question-hard-once-easy-now = What cost you effort half a year ago and hardly does now? What did you find out in between?
question-one-step-further = Which customer is one step further than a week ago? What was your part in it, and what was theirs?
question-known-since = What do you understand about your customers' work that you didn't a year ago? Who taught it to you?
question-question-once-too-bold = Which question do you ask by now that you wouldn't have dared to in your first year? What tends to come back?
question-more-often-of-late = Looking back a month, what have you begun to do more often, without anybody telling you to? What does it bring?
question-by-an-inch = Which deal has moved by an inch lately? What was the inch, and who pushed?
question-shorter-than-before = What do you put in fewer words than you used to? What did you drop?
question-warmer-than-before = With which customer has the tone grown warmer than a few months ago? What was the first sign?
question-useful-since-it-ended = Think of a deal that came to nothing. What did it teach you that has been of use elsewhere?
question-asked-about-by-colleagues = What have colleagues begun to ask you about? How did you answer the last one?

## On the customer's side, by the customer's calendar

question-going-well-over-there = What is going well at one of your customers at the moment, with us or without us? How do you know?
question-in-their-words = What did a customer tell you lately that works for them? Use their own words if you remember them.
question-date-they-work-towards = Which date is one of your customers working towards? How did you learn it, and what would help them reach it?
question-left-in-peace = Whom did you leave in peace because it wasn't their moment? What will tell you that it is?
question-in-use-by-now = What does a customer use by now that stood idle at first? What got them going?
question-proud-of = What is one of your customers proud of just now? How do they show it?
question-quietly-makes-it-work = Who at a customer's makes things run without much fuss? What do they do that you'd like to copy?
question-time-to-think = When in the year does your best customer have time to think? How did you find out?
question-waited-for-their-date = Where did you go by a customer's date although yours came sooner? What came of it?
question-where-they-really-are = Is one of your customers naming a problem, looking round, choosing, or bringing their own people along? What showed you?
question-solved-without-us = What has a customer solved without us? What does that show about what they are good at?
question-they-called-first = Which customer rang before you had thought of ringing? What was going on at their end?
question-would-enjoy-the-question = Which customer would enjoy being asked what has gone well since you last spoke? When could you ask?
question-thanked-for = What did somebody at a customer's thank you for, in words or without? Was it what you would have guessed?
question-brought-their-people-round = How did one of your contacts bring their own people round? What did they say that you'd never have thought of?
question-tried-small-first = Which small trial did a customer run and like? What do they mean to do with it?
question-their-year-begins = Which customer's year begins in another month than ours? What do you time by it?
question-measured-by = By which figure do they judge a good month, at the customer you know best? When did it last look good, and why?

## Both sides, or two of us

question-side-by-side = When did you and a customer last work something out side by side? What made them pick up the pen?
question-both-do-more = What works well between you and one customer that you could both do more of? What would be the next small piece of it?
question-two-of-us = Who helped you with a customer lately, or whom did you help? What came of it that one of you alone couldn't have done?
question-laughed-together = What did you and a customer last laugh about together? What had loosened things enough for it?
question-borrowed-from-a-colleague = What have you borrowed from a colleague that works for you too? What did you change about it?
question-nobody-had-to-chase = They did their piece, you did yours, nobody had to chase. With whom was that, and how had you agreed on it?
question-from-one-to-another = What did one customer show you that turned out to help another? How did you pass it on?
question-known-to-both-of-us = Which of your customers does a colleague know too? What has one of you told the other that helped?
question-stopped-together = What have you and a customer stopped doing because it did neither of you any good? What came in its place?
question-their-words-in-the-plan = Where do a customer's own words stand in your plan, or yours in theirs? How did they get there?
question-ours-met-theirs = Which two people have you put in touch, one of ours and one of theirs? What did they find to talk about?
question-whose-idea = In a meeting that went well, whose idea carried it: yours, theirs, or can nobody tell? How did it come up?
question-found-a-company-with = If you had to found a company with one of your customers, with whom? What works between the two of you?
question-one-list-for-both = What do you and a customer both keep up to date: a list, a drawing, a sheet of open points? What is easier since?
question-keep-as-it-is = Ask a customer what the two of you should keep just as it is: what would they name first? And you?
question-cost-little-helped-much = Where did each side give something that cost it little and helped the other much? How did you come upon it?
question-good-for-both = Which arrangement of yours has turned out well for the customer and for you? How can each of you tell?

## Smaller, after quiet days

question-three-words = Three words are enough: what was good today?
question-something-tiny = Something tiny will do: a friendly voice, a quick reply, a sentence you liked. Which was today's?
question-one-name = One name will do: who was good to talk to?
question-coffee-or-weather = Coffee, the weather, a joke: what small thing made a talk easier?
question-same-way-tomorrow = What would you do the same way tomorrow? The smallest thing counts.
question-it-helped-that = How would you finish this sentence: today it helped that …?
question-off-the-list = What is off your list since this morning? One item is plenty.
question-glad-to-see-the-name = Whose name were you glad to see in your inbox or on your phone? Just the name is fine.

## When our quarter ends, and theirs perhaps not

question-whose-quarter = Our quarter is nearly over; theirs may not be. Take one open deal: which date matters on their side, and how do you know?
question-glad-of-a-call = Of the customers you mean to call before the quarter ends: who would be glad of it by their own calendar, and what about?
question-a-month-to-go = What would you say to a customer now if the quarter had another month to go? Could you say it anyway?
question-rest-till-its-over = Whom could you leave in peace until our quarter is over? What would they be glad to hear after it?
question-a-good-last-week = When was the last week of a quarter a good one, for a customer as well as for you? What made it so?
question-their-plans-our-number = In these last days of the quarter, which talk was about their plans and not about our number? How did it get there?
question-ripening = Which decision is ripening at one of your customers, at its own pace? What helps it along that isn't a discount?
question-in-no-report = What has this quarter brought that no report will show? Which of it would a customer name too?

## A plan of their own is due; its words stand above the question

question-did-the-moment-come = Did the moment come? If it did, what did you do in it?
question-plan-met-the-day = How did your plan get on with a real day? One line is enough, whichever way it went.
question-tried-it-on-whom = With whom have you tried it, if with anybody yet? What happened next?
question-much-as-written = Was it as you had written it, or did it turn out a little different? Either way counts.
question-noticed-the-cue = Did you notice the moment while it was there? What gave it away?
question-what-they-did-then = What did the other person do when you tried it, or has it had no turn yet?
question-noticing-or-doing = Seeing it coming is half of it: did you get to the doing as well? If there was no occasion, that's fine too.
question-had-its-turn = Since you wrote it down: has there been an occasion, and what came of it?
question-any-of-it = Has any of it happened, even half? Half is worth telling.
question-found-its-place = Where in your day did it find a place, or hasn't it yet?
question-felt-like-you = If you tried it: did it feel like you? And if not yet, does it still look worth a try?
question-same-plan-again = By now, has this plan been of use to you, or hasn't its day come yet?

## The first one after some time away: small, and nothing about what went by

question-first-friendly-word = Whose was the first friendly word when you got back? A first name is plenty.
question-ran-by-itself = What kept running well by itself? One thing will do.
question-glad-to-speak-again = Whom are you glad to speak with again? You needn't say why.
question-habit-still-there = Which good habit of yours was still there when you sat down again?
question-simpler-from-afar = What looks simpler now that you have some distance? Half a sentence is fine.
question-a-gentle-start = For a gentle start: what was the first small thing that worked?

## A date in a customer's life has come

question-their-date-is-here = One of your customers' dates has come. What is going well on their side that you could both do more of?
question-glad-to-hear-on-the-day = A day that they have worked towards: what would they be glad to hear from you on it, if anything?
question-ready-for-their-date = What have they got ready for this date that you can honestly admire? Who had a hand in it?

## Where a customer is in their own job of buying

question-their-problem-their-words = One of your customers is still putting their problem into words. Which of those words are worth keeping?
question-useful-while-they-look-round = Somebody is looking round, and you are one of several. What have you shown them that helps whomever they choose?
question-a-line-of-their-list = They are writing down what they need. Which line of it came out of a talk with you?
question-left-in-place = They are comparing offers. What do they already do well that yours leaves just as it is?
question-found-when-checking = Who over there is checking whether it holds? What did they find that pleased them?
question-speaks-for-it-inside = Inside their house it takes more than one yes. Who argues for it there, and in which words?
question-used-without-reminding = Which part of what they bought is used without anybody reminding them? Who began with it?
question-everyday-reason-to-stay = If they stay with you, which everyday thing will be the reason? When did you last see it?

## Something you have shown to be good at

question-truly-curious = What do you ask when you are truly curious? Where did it last take a talk that neither of you had planned?
question-others-might-skip = What do you look at before a meeting that others might skip? When did that last pay off?
question-a-second-minute = With which opening do people who have never heard of you give you a second minute? How did you come by it?
question-thread-kept-warm = How do you keep a thread from going cold? Which one did you last pick up again, and with what?
question-signs-of-trust = By what do you notice that somebody has begun to trust you? Where did you see it last?
question-told-with-pleasure = Which customer's story do you tell with most pleasure? What do people ask when it is over?
question-sum-made-together = Where did a sum that you made together with a customer settle a question? Who held the pencil?
question-two-lines-on-a-napkin = What can you explain by now with two lines on a napkin? Who took the napkin along?
question-heard-calmly = Which objection do you hear more calmly than a year ago? What do you ask before you answer it?
question-speaks-when-you-are-out = Who speaks for you when you are not in the room? What had you given them to hand on?
question-easy-to-ask-for = At which point of a talk is it easy to ask whom else they know? Where has it led you?
question-brought-along = Whom do you take along when it matters? Which part does each of you leave to the other?
question-besides-the-price = When terms are on the table, what do you offer that costs you little? What do they tend to give for it?
question-last-sentence-of-a-talk = How do your meetings end when they end well? What is the last sentence, as near as you can remember it?
question-asked-for-more = Which customer came to you for more before you had offered it? What were they already happy with?
question-guarded-hour = Which hour of your week do you guard? What gets done in it that used to lie about?

## Whose calendar are you on

question-busy-months-by-heart = Whose busy months do you know by heart? What do you leave alone in them, and what do you bring before?
question-easiest-to-reach = At which time of their week is a customer of yours easiest to reach? What had to happen for you to learn that?
question-came-at-the-right-moment = When did you turn up at just their moment? What had told you so?
question-our-date-gave-way = Where did a date of ours give way because theirs made more sense? What did that do for the next talk?
question-how-you-ask-for-the-date = In which words do you ask when it would suit them? What do they tend to tell you then?
question-nothing-to-decide-yet = Who has nothing to decide for the time being, and is glad that you know it? When does that change?
question-closed-over-there = What do your customers celebrate, or close for, that no calendar of ours shows? Who told you of it?
question-more-weeks-than-ours = Our quarter has some weeks left. Which customer needs more than those, and what helps them in the meantime?
question-our-new-quarter-their-old-plan = A quarter has begun for us, and for most customers nothing has. What is one of them in the middle of?

## What goes on from the question before

question-since-you-pictured-it = Last time you pictured things as you would like them. Which small piece of that has turned up since?
question-since-the-number = You put a number on something the other day. When was it half a point higher, and what was going on then?
question-since-their-date = Last time I asked about a date of theirs. What would they be glad to have in hand a week before it?
question-since-left-alone = Last time it was about leaving somebody in peace. What has come from them since, by itself?
question-since-their-words = The words of a customer came up last time. Where could they be of use again, just as they were said?
question-since-side-by-side = What works between you and a customer came up last time. Which next piece of it could they begin?
question-since-it-was-borrowed = A colleague's idea came up last time. Do they know by now that it travels, and what did they say?

## On certain days

question-gladly-again = A new week begins: what from the last one would you gladly do again in it?
question-half-the-week = In the middle of the week: what has gone better so far than you would have bet on Monday?
