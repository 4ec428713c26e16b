### The rep's own view: the wave, strengths, the goal, a moment from the past. Everything here is the reader's alone.

wave = *{ $count } bright spots so far.* The first was on { $first }{ $lately ->
    [0] .
    [one] , and one came in the last four weeks.
   *[other] , and { $lately } came in the last four weeks.
  }
wave-title = How your bright spots add up
wave-series = Bright spots so far
wave-today = Today
wave-week = By week, each named by its Monday
wave-month = By month
wave-quarter = By quarter

home-recent = *What you kept*
home-older = *What you kept, further back*
home-past = *A good one from { $date }*

home-strengths = *What you do well*
home-strengths-later = Once one strength was seen on two different days, it shows here with your own words. The menu on a card lets you say which one it was.
home-strengths-all = `/brightspot strengths` has the counts for all of them, and says what makes a core strength.
home-core = *{ $strength }* is a core strength of yours, seen on { $days } days within eight weeks.
home-showing-up = *{ $strength }* is showing up. { $days ->
    [2] You wrote of it on two different days:
   *[other] You wrote of it on { $days } different days; the last two times:
  }

home-goal = *Where you want to be*
home-goal-invite = *Where do you want to be?* One sentence that pictures it, and up to five small steps. It stays with you.
goal-begin = Picture it
goal-change = Change it
goal-done = { $done ->
    [0] { $count ->
        [one] One small step towards it. Tick it when it is done.
       *[other] { $count } small steps towards it. Tick one when it is done.
      }
   *[other] { $done } of { $count } small steps done.
  }
goal-all-done = Every step is done. What does the next picture look like?
goal-done-on = Done on { $date }
goal-done-by = Done on { $date }, by a bright spot of yours

goal-title = Where you want to be
goal-picture = In one sentence: how does it look once you are there?
goal-picture-placeholder = The plant managers ring me before they write a tender.
goal-first-step = A first small step
goal-first-step-hint = Small enough for this week. All steps are optional, and you tick them in my Home tab.
goal-step = Step { $number }
goal-private = Only you see this. Changed words make a new step; the others stay as done as they are.
goal-let-go = The picture and its steps go. What you kept on the way stays.
    .button = Let it go
    .title = Let it go?
    .yes = Let it go
    .no = Keep it
form-goal-step = Does it complete a step of your goal?

strengths-notice = What you do well, in counts.
strengths-intro = *What you do well*, counted from your own words.
strengths-how = A core strength is *consistent*: seen on five days or more within eight weeks, in at least three of them; what was so once stays so. It is *natural*: it came naturally more often than it took effort. And it is done *well*: a plan with it worked, or it shows in a customer's bright spot. Only you see this.
strengths-empty = No strength has a name yet. One line about something that worked is enough to begin; the menu on its card says what made it work.
strengths-core = *{ $strength }* is a core strength of yours.
strengths-showing-up = *{ $strength }* is showing up.
strengths-once = *{ $strength }* was there once.
strengths-consistent = Consistent.
strengths-consistent-later = Consistent, not yet.
strengths-natural = Natural.
strengths-natural-later = Natural, not yet.
strengths-well = Done well.
strengths-well-later = Done well, not yet.
strengths-well-none = Nothing to count so far; a plan that works would show it, or a customer's bright spot.
strengths-days = { $days ->
    [one] On one day, { $first }.
   *[other] On { $days } days in { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
      }, from { $first } to { $last }.
  }
strengths-days-of = On { $all } days in all; its fullest eight weeks had { $days ->
    [one] one of them, { $first }.
   *[other] { $days } of them in { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
      }, from { $first } to { $last }.
  }
strengths-felt = { $naturally ->
    [0] It took effort { $effort ->
        [one] once.
       *[other] { $effort } times.
      }
    [one] It came naturally once{ $effort ->
        [0] .
        [one] , and took effort once.
       *[other] , and took effort { $effort } times.
      }
   *[other] It came naturally { $naturally } times{ $effort ->
        [0] .
        [one] , and took effort once.
       *[other] , and took effort { $effort } times.
      }
  }
strengths-felt-unsaid = You have not said how it felt; the menu on a card lets you.
strengths-plans = { $count ->
    [one] One plan with it worked.
   *[other] { $count } plans with it worked.
  }
strengths-customers = { $count ->
    [one] One bright spot was the customer's, or yours together.
   *[other] { $count } bright spots were the customer's, or yours together.
  }
