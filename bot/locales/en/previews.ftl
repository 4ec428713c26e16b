### A coach's look at the roundup to come, the form in which it is changed, and what becomes of a team without a coach.

preview-coming = *{ $team }*: this is the roundup as it goes out in { $channel } on { $moment } ({ $zone }). Leave it alone, and it is posted as it stands then.
preview-not-enough = *{ $team }*: the roundup is due in { $channel } on { $moment } ({ $zone }).
preview-skipped = *{ $team }*: the roundup of { $date } is skipped. Nothing is posted, and all of it goes into the next one.
preview-notice = The next roundup of { $team }, as it stands.
preview-introduction = *The introduction*
preview-story-named = *The story*, told with { $name }'s name:
preview-story-unnamed = *The story*, told without a name:
preview-story-none = No story this time: it opens with the question.
preview-empty = Nothing has been shared with a name yet. A small one of yours would open it.
preview-anonymous = What is shared without a name is in no preview. It shows once the roundup is closed, if nobody can tell whose it is.
preview-left-out = { $count ->
    [one] One bright spot is left out.
   *[other] { $count } bright spots are left out.
  }
preview-changed = Last changed by { $coach ->
    [you] you
   *[other] { $coach }
  }.
preview-switched-off = There are no previews after this one. `/brightspot setup`, under *More*, brings them back.
preview-change = Change it
preview-post = Post now
preview-post-confirm = It goes out at once, and counts as the one of { $date }. The next one comes after that.
    .title = Post it now?
    .yes = Post now
    .no = Not yet
preview-unskip = Post it after all
preview-menu-skip = Skip this one
preview-menu-no_previews = No previews any more
preview-menu-other = The roundup of { $team }

preview-ended-posted = *{ $team }*: the roundup of { $date } is on its way to { $channel }. The next one is due on { $moment } ({ $zone }).
preview-ended-held = *{ $team }*: the roundup of { $date } is closed and goes out once no other company reads { $channel }, or where you choose with `/brightspot setup`. The next one is due on { $moment } ({ $zone }).
preview-ended-skipped = *{ $team }*: the roundup of { $date } was skipped. All of it goes into the next one, on { $moment } ({ $zone }).
preview-ended-quiet = *{ $team }*: there wasn't enough for a roundup on { $date }. What was shared goes into the next one, on { $moment } ({ $zone }).
preview-ended-moved = *{ $team }*: the roundup is due on { $moment } now ({ $zone }). What you changed about it goes with it.
preview-ended-notice = About the roundup of { $team }.

draft-title = The next roundup
draft-submit = Keep it
draft-introduction = Introduction
draft-introduction-hint = Your own first words. Empty means mine.
draft-story = The story
draft-story-hint = On offer is what its author agreed to.
draft-story-none = No story this time
draft-story-unnamed = Without a name: { $text }
draft-entry = { $name }: { $text }
draft-leave-out = Leave out
draft-leave-out-placeholder = Nothing is left out
draft-leave-out-hint = It will be in no later roundup either. It stays what it is for its author, who isn't told, and your team still finds it.
draft-contested-introduction = { $coach } changed the introduction in the meantime:
draft-contested-taken-back = { $coach } went back to my introduction in the meantime.
draft-contested-story = { $coach } chose another story in the meantime:
draft-contested-no-story = { $coach } chose to tell no story, in the meantime.
draft-contested-yours = Yours is in the fields below, and nothing is kept yet. Keep it as it is, or make one of the two.

reply-draft_kept = Kept. `/brightspot roundup` shows how it looks now.
reply-not_enough_yet = { $count ->
    [one] It needs one more person who has shared something with their name, so I have posted nothing.
   *[other] It needs { $count } more people who have shared something with their names, so I have posted nothing.
  }
reply-roundup_closed = That roundup is closed already, so there was nothing left to change.
    .words = Your words, so that nothing is lost:

setup-rhythm = How often the roundup comes
setup-rhythm-weekly = Every week
setup-rhythm-monthly = Once a month, on its last such day
setup-rhythm-quarterly = Once a quarter, on its last such day
setup-preview = A preview for coaches
setup-preview-0 = None
setup-preview-30 = Half an hour before
setup-preview-60 = An hour before
setup-preview-120 = Two hours before
setup-preview-1440 = A day before

note-coachless = *{ $team }* has no coach any more. Shall somebody take over? Whoever does opens `/brightspot setup` and chooses the team there. Until then its roundup goes out as it always did, and nobody sees it before.
