### What is one's own: taken along, or forgotten.

export-files = Everything of yours: a page to read, *How I sell when it goes well*, a table of your bright spots, and all I hold of you as data. They are in this conversation, for you alone.
export-page-notice = What is yours, to read here.
export-no-files = Slack lets me send no files here, so the page stands above, and you can open the rest and copy it.
export-table = My bright spots
export-data = All I hold of me
export-table-intro = One line for each bright spot, as a spreadsheet reads it. Nothing here is formatted, so you can copy it as it stands.
export-data-intro = Everything, as programs read it. Nothing here is formatted, so you can copy it as it stands.
reply-export_begun = It is on its way: everything of yours, in our direct messages.
reply-export_unconfirmed = I can't tell whether your files arrived, so I don't send them again by myself. If they are not here, `/brightspot export` makes them anew.

## The page

own-page-title = How I sell when it goes well
own-page-intro = { $count ->
    [one] One moment that { $name } wrote down, on { $first }, in { $name }'s own words.
   *[other] { $name }'s own words: { $count } moments, the first on { $first }{ $common ->
        [yes] , and what they have in common.
       *[no] .
      }
  }
own-page-empty = Nothing stands here yet. The first line about something that worked begins it.
own-page-core = What I do well, naturally and again and again: on { $days } days in { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
  } of one stretch.
own-page-shows = { $days ->
    [one] It was there once.
   *[other] It shows up again and again: on { $days } days so far.
  }
own-page-moments = What worked so far
own-page-moments-intro = The newest first. Once one strength was seen on two different days, it has a place of its own here.
own-page-plays = What worked for others too
own-page-plays-intro = I found it, and colleagues carried it on.
own-page-customers = What customers said and did
own-page-customers-intro = Moments that were the customer's own, or that we made together.
own-page-plans = What I planned, and it worked
own-page-plans-intro = A cue, and what I do then.
own-page-at = { $day }, at { $customer }
own-page-carried = { $where }. It worked for { $count ->
    [one] one colleague
   *[other] { $count } colleagues
  } too.
own-page-end = From Bright Spots. These are your words; keep them, print them, change them.

## Being forgotten

forget-title = Forget me
forget-next = Go on
forget-no = Leave it
forget-yes = Forget me
forget-goes = *What goes:* everything you wrote to me and what I made of it. Bright spots, problems, plans, your goal, notes on customers, what I learned from your corrections, and my messages to you, one after the other.
forget-team = What *{ $team }* read of yours leaves the posted roundups, the playbook and the search. Where somebody is trying one of yours, they keep their own plan without your words. You leave the team.
forget-stays = *What stays:* your own messages, which are yours to delete in Slack; answers to commands that only you saw, until Slack forgets them; that something worked for somebody, without your name; on which days there was something, but not what, so that no late edit brings it back; and the note that you asked for this, so that a restored backup forgets you again. Your company's Slack export and backups follow their own rules.
forget-coach = As a coach you leave marks that are the team's: its settings, and the introductions of its roundups. They stay.
forget-take-along = It cannot be undone. If you would like to keep your words, have them sent to you first, and save the files outside of Slack: our messages go, and files among them.
forget-export = Send me everything first
forget-once-more = After this I know none of your words any more, and cannot bring them back.
forget-word = forget
forget-type = Type “{ $word }” to go on
error-forget = For this I need the word itself: { $word }
reply-forget_begun = Your words are gone. What others read of them, and my messages to you, are being taken away now; with many of them that takes a while.
reply-forgotten = I have forgotten what you wrote. My other messages here go one after the other. If you ever write to me again, we begin anew.
withdrawn = Something a colleague wrote stood here. It is not shared any more.

## Keeping one for good

card-menu-keep = Keep this one for good
card-menu-unkeep = No longer keep it for good
card-kept-for-good = You keep it for good.

## What will soon be too old

note-ageing = { $count ->
    [one] One bright spot that you shared is as old as shared ones get here: { $months } months, or nearly. After { $day } it goes, for your team and for you. If you like it, keep it.
   *[other] { $count } bright spots that you shared are as old as shared ones get here: { $months } months, or nearly. After { $day } they go one by one, for your team and for you. Keep those you like.
  }
ageing-look = Choose
ageing-title = What stays
ageing-intro = { $count ->
    [one] After { $day } it goes, for your team and for you, since shared bright spots are kept for { $months } months here. If you choose it, it stays for good, and your team sees it as before.
   *[other] After { $day } these go one by one, for your team and for you, since shared bright spots are kept for { $months } months here. What you choose stays for good, and your team sees it as before.
  }
ageing-stays = Keep for good
ageing-stays-placeholder = The oldest first
ageing-submit = Keep these
ageing-more = These are the oldest { $shown } of { $count }. The others stand here once these are kept or gone.
reply-ageing_none = Nothing of yours goes soon.
reply-ageing_kept = { $count ->
    [0] Then they go when their time comes. Until then you can still choose.
    [one] Kept for good. In its menu you can change that.
   *[other] { $count } are kept for good. In the menu of each you can change that.
  }
