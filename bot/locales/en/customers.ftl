### Customers: where a bright spot happened, what worked there, their stages and their dates.

## The eight stages: the customer's own job, not our pipeline

stage-problem = They see a problem
    .about = Something is in their way, and they say so.
    .now = they see a problem
    .before = they saw a problem
stage-exploration = They look around
    .about = They find out what could help, and how others do it.
    .now = they look around
    .before = they looked around
stage-requirements = They say what it must do
    .about = They put together what a solution has to do for them.
    .now = they put together what it must do
    .before = they put together what it must do
stage-selection = They are choosing
    .about = They compare, and somebody will be picked.
    .now = they are choosing
    .before = they were choosing
stage-validation = They make sure
    .about = They check that it does what was promised.
    .now = they make sure that it holds
    .before = they made sure that it holds
stage-consensus = They come to one mind
    .about = Those who have a say there agree among themselves.
    .now = they come to one mind
    .before = they came to one mind
stage-adoption = They begin to use it
    .about = It is theirs now, and becomes part of their days.
    .now = they begin to use it
    .before = they began to use it
stage-renewal = They decide whether to go on
    .about = They look at what it has brought them, and at the next years.
    .now = they decide whether to go on
    .before = they decided whether to go on

## In the form and on the card

form-customer = At which customer?
form-customer-placeholder = Type a name
form-customer-hint = You see the names that are yours or shared with your team. Type a new one to add it.
form-customer-new = New: { $name }
form-customer-alike = Is that the same?
form-stage = Where are they in their own decision?

card-at = At *{ $customer }*.
card-at-stage = At *{ $customer }* · { $stage }.
card-stage = Where are they?
card-perhaps-at = It was at { $customer }
card-menu-again = Same again next time…

## A customer's page

customer-notice = What worked at a customer.
customer-stage = { $stage }, since { $date }.
customer-stage-before = { $stage } ({ $date })
customer-stages-before = Before that: { $stages }.
customer-no-stage = Nobody has said yet where they are in their own decision.
customer-known = Known by { $names }.
customer-known-you = you
customer-date = { $date }: { $what }.
customer-date-rests = { $date }: { $what }. You let them rest until then.
customer-date-of = { $date }: { $what }, as { $name } noted.
customer-date-of-rests = { $date }: { $what }. { $name } lets them rest until then.
customer-no-date = I know of no date ahead of them. Which one are they working towards?
customer-worked = *What worked there*
customer-worked-older = *What worked at { $customer } before*
customer-nothing = Nothing is kept here yet. A small one is a beginning.
customer-you = You
customer-author-customer = { $name }, about them
customer-author-together = { $name }, together with them
customer-note = Note a date
customer-rename = Rename, or merge with another…
customer-change-date = Change { $date }: { $what }

customers-which = Which customer?
customers-pick = Choose one
customers-none = No customers yet. A bright spot can say at which customer it happened: in its form, or with a date of theirs here.

reply-customer_unknown = I know nobody by that name here. Did you mean somebody else, or is it a bright spot? I'm holding on to it:
    .notice = Did you mean somebody else?
customer-unknown-new = I know nobody by that name yet. Note a date of theirs, and they have a page; or was this a bright spot? I'm holding on to it:

## A date of theirs

date-form-title = A date of theirs
date-form-customer = Whose date is it?
date-form-day = Which day?
date-form-what = What is it?
date-form-what-hint = A budget round, a board meeting, a shutdown, a go-live.
date-form-note = A word to yourself for that day
date-form-note-hint = Only you read it. It comes back with my question.
date-form-rests = In the meantime
date-form-rest = Let them rest until then
    .about = Leaving them in peace counts: it becomes a bright spot of yours.
date-form-forget = Forget this date
date-form-forget-sure = The date goes, with your word to yourself, and I won't ask.
    .title = Forget this date?
    .yes = Forget it
    .no = Keep it
date-resting = Letting { $customer } rest until { $day }: { $what }.

error-date-day = Choose a day after today, within three years.
error-date-what = Write in a few words what happens on that day.
error-customer = Choose a customer, or type a name.

reply-customer_date_noted = { $asking ->
    [yes] Noted. On { $until }, or with my first question after it, I'll ask about { $customer }.
   *[no] Noted. I ask you nothing at the moment; { $until } is on the page of { $customer }.
  }
reply-customer_date_changed = Changed.
reply-customer_date_forgotten = { $told ->
    [yes] Forgotten, with your word to yourself. The bright spot of letting them rest is a thing of its own, and tells of that date: where you still have it, `/brightspot mine` lets you change or delete it.
   *[no] Forgotten. I have kept nothing of it.
  }
reply-customer_renamed = They are *{ $customer }* for you now. Whoever sees your bright spots there follows.
reply-customer_not_known = Only who has something of their own at a customer can give them another name, so I have left everything as it was.
reply-customer_no_name = I could not read that as a name, so I have left everything as it was.
reply-customer_past_date = That day is over or too far away, so I have noted nothing. Choose a day after today, within three years.
reply-customer_gone = I can't find that customer any more. `/brightspot customer` lists those you can see.

rename-title = Another name
rename-submit = Save
rename-what = What shall *{ $customer }* be called?
rename-customer = The name from now on
rename-hint = If it is a name you can see already, the two become one. The old name goes on leading there.

## The question on the day

date-today = Today is a date of *{ $customer }*: { $what }. You noted it on { $noted }.
date-past = { $day } was a date of *{ $customer }*: { $what }. You noted it on { $noted }.
date-rested = You have let them rest until now.
date-yourself = You wrote to yourself:
