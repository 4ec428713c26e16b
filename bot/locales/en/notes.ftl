### Notes that wait for a place in somebody's day.

note-quiet_week = There wasn't enough for a roundup in *{ $team }* this time, so I posted nothing; what was shared goes into the next one. Fairs, holidays and full weeks do that. A small one of your own often gets things going.
note-quiet_again = There wasn't enough for a roundup in *{ $team }* this time either. What was shared goes into the next one, and `/brightspot roundup` shows how that stands. If it stays quiet I won't write about each one: you hear of it again once there has been a roundup in between.
note-channel_trouble = I can't post the roundup in { $channel }: { $code ->
    [is_inactive] the channel was deleted. Choose another one with `/brightspot setup`.
    [is_archived] the channel is archived. Unarchive it, or choose another one with `/brightspot setup`.
    [not_in_channel] I'm not a member there. Write `/invite @Bright Spots` in the channel and I'm back.
    [channel_not_found] I can't see the channel. If it is private, write `/invite @Bright Spots` there; if it is gone, choose another one with `/brightspot setup`.
    [is_ext_shared] the channel is shared with another company now, and its people would read it. The playbook stays out of it as well; roundups that already stand there they can read. Choose another one with `/brightspot setup`, or end the sharing.
    [restricted_action] only some people may post there. Ask an admin to let me, or choose another one with `/brightspot setup`.
   *[other] Slack answers "{ $code }". Choose another one with `/brightspot setup`, or ask whoever looks after your Slack.
  } Nothing is lost: the roundup goes out once this is mended.
note-roundup_unconfirmed = The roundup of { $due } may or may not have reached { $channel }: Slack's answer got lost, and I won't risk posting it twice. Please look there. If it is missing, let me post it again.
note-roundup_refused = I couldn't post the roundup of { $due } in { $channel }, or not all of it. Whoever looks after me finds the reason in my log. Nothing that was shared is lost; once that is mended, let me post it again.
note-anonymous_expired = Something you shared without your name has waited for four roundups, and there were never enough others to keep you from being recognised. It is private again; you can share it with your name, or leave it.
note-coach_named = { $by ->
    [none] You were made
   *[other] { $by } made you
  } a coach of *{ $team }*. `/brightspot roundup` shows its next roundup and lets you change it; `/brightspot setup` changes the team, its coaches too. You read what the team reads, and never learn who answered or who said no.
note-coach_ended = { $by ->
    [none] You were taken off
   *[other] { $by } took you off
  } the list of coaches of *{ $team }*. You don't see its roundups beforehand any more; what you wrote stays yours.
note-invitation_lost = The invitation didn't reach { $names }: Slack wouldn't deliver it. If they are still with you, open `/brightspot setup` and send it once more.
note-imported = { $count ->
    [one] Whoever runs me here has brought over one bright spot that you wrote before I came. It is yours alone until you share it.
   *[other] Whoever runs me here has brought over { $count } bright spots that you wrote before I came. They are yours alone until you share them.
  }
note-post-again = Post it again
note-notice = A note about Bright Spots.

## Kinds with a look of their own: this is their notification, which quotes nobody. What they say is in their room's file.

note-story = May I tell one of your bright spots in the roundup?
note-story_ahead = One of your bright spots is to be told in the roundup; you see it first.
note-spread = What worked for you has worked for a colleague too.
note-try_ended = Something you took to try is not shared any more.
note-meeting = A colleague has a bright spot at one of your customers.

team-ready = *{ $team }* is set up, and its roundup will come in { $channel }.
team-changed = *{ $team }* is set as you asked, with its roundup in { $channel }. It counts from the next due time on.
team-ready-invited = The invitation went to { $names }. I won't tell you how they answer; whoever joins is in `/brightspot team`.
team-ready-elsewhere = { $count ->
    [one] { $names } is in another team already, so I left them there. They can switch by stopping first. I tell nobody of that; once they tell you, *Invite now* at the end of `/brightspot setup` reaches them.
   *[other] { $names } are in other teams already, so I left them there. They can switch by stopping first. I tell nobody of that; once they tell you, *Invite now* at the end of `/brightspot setup` reaches them.
  }
team-ready-coach_elsewhere = You are in another team yourself, and stay there; *{ $team }* is yours to coach all the same.
team-ready-impossible = { $names } can't be invited: I work with full members of this workspace only.
team-ready-own = One wish: a small bright spot of your own, to open the first roundup. People follow what they see you do.
team-ready-notice = { $team } is set up.
