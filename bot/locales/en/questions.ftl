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

## A number, for the week's end

question-week-in-a-number = From 1 to 10, how well did this week's conversations go? And what kept it from being one point lower?
question-deal-in-a-number = Take the deal you think about most. How sure are you of it, from 1 to 10? What makes it that number and not a smaller one?
question-one-point-more = Give this week a number from 1 to 10. When did you come close to one point more, and what were you doing?
question-first-of-the-days = Put this week's days in order. Which comes first, and what did you do on it that would also work on a Monday?
question-what-gave-energy = How much energy does selling give you at the moment, from 1 to 10? Which conversation gave the most lately?

## Suppose it were so already

question-weight-gone-overnight = Suppose whatever makes your hardest call heavy is gone tomorrow. How would you notice in its first minute? And when was it a little like that already?
question-day-as-you-like-it = Picture a working day that goes just as you'd like it. What are you doing at ten in the morning? Which part of that did you have this week?

## What has moved

question-hard-once-easy-now = What cost you effort half a year ago and hardly does now? What did you find out in between?
question-one-step-further = Which customer is one step further than a week ago? What was your part in it, and what was theirs?

## On the customer's side, by the customer's calendar

question-going-well-over-there = What is going well at one of your customers at the moment, with us or without us? How do you know?
question-in-their-words = What did a customer tell you lately that works for them? Use their own words if you remember them.
question-date-they-work-towards = Which date is one of your customers working towards? How did you learn it, and what would help them reach it?
question-left-in-peace = Whom did you leave in peace because it wasn't their moment? What will tell you that it is?

## Both sides, or two of us

question-side-by-side = When did you and a customer last work something out side by side? What made them pick up the pen?
question-both-do-more = What works well between you and one customer that you could both do more of? What would be the next small piece of it?
question-two-of-us = Who helped you with a customer lately, or whom did you help? What came of it that one of you alone couldn't have done?

## Smaller, after quiet days

question-three-words = Three words are enough: what was good today?
question-something-tiny = Something tiny will do: a friendly voice, a quick reply, a sentence you liked. Which was today's?

## When our quarter ends, and theirs perhaps not

question-whose-quarter = Our quarter is nearly over; theirs may not be. Take one open deal: which date matters on their side, and how do you know?
question-glad-of-a-call = Of the customers you mean to call before the quarter ends: who would be glad of it by their own calendar, and what about?
