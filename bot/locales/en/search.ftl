### Search: what is typed, what was found, and what of it could not be meant.

help-find = *Find what worked*
  `/brightspot search discount` looks through what you may see, and so does *Find* in my Home tab. A question works too, as you would ask a colleague, and so do quotes around words that belong together. `strength:`, `stage:`, `customer:` and `since:` narrow it down.

find-button = Find
find-title = Find what worked
find-submit = Find
find-words = What are you looking for?
find-words-placeholder = How do I answer when purchasing asks for a discount?
find-words-hint = Words, a question, or "words in this order". To narrow it down: strength:negotiating, stage:choosing, customer:Kessler, since:"2 weeks".
find-searching = Only what you may see is looked through: your own, and what your team can read.

search-notice = What worked, as far as you may see it.
search-found = *You searched for*
search-found-further = *Further down in what I found for*
search-loose = Nothing has all of these words, so here is what has some of them.
search-by = *{ $author }*, { $date }.
search-own = Yours, { $date }.
search-unnamed = *From the team.*
search-at = At { $customer }.
search-change = Change
search-more = Further down
search-back = Back up
search-reach = By a colleague's name I look back 90 days.

search-empty = Nothing that you may see says it in these words. How would the customer put it, or what did somebody show them?
search-empty-narrow = Nothing that you may see fits all of it. One condition fewer may be enough.
search-again = Put it differently
search-nothing = One word is enough, or a question as you would ask it of a colleague.

search-fault-strength = `strength:` I know no strength of that name, so I left it out. Its first word is enough, for instance `strength:negotiating` or `strength:"clear next steps"`.
search-fault-stage = `stage:` I know no stage of that name, so I left it out. These are there: { $stages }.
search-fault-customer = `customer:` I know no customer of that name from what you may see, so I left it out.
search-fault-since = `since:` I could not read that as a day that has been, so I left it out. `since:2026-03-01`, `since:march` and `since:"2 weeks"` work.
search-fault-empty = One of the conditions has nothing behind its colon, so I left it out.
search-fault-unknown = `{ $nearest }:` was probably meant, and I left out what stands there instead.
search-fault-from_off = `from:` Your team has not turned on looking for colleagues by name, so I left it out. A coach can, under *More* in `/brightspot setup`.
search-fault-from_nobody = `from:` Nobody of that name is on your team, so I left it out.
search-fault-from_several = `from:` More than one colleague has that name, so I left it out. The whole name tells them apart.

setup-by-author = Search
setup-by-author-box = Members may look for a colleague's bright spots by name
setup-by-author-hint = Only what that colleague shared with their name, 90 days back, and without counts.
