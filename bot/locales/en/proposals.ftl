### Messages that somebody points at, with a reaction or from the message's menu.

proposal-link = this of yours
proposal-ask = { $proposer ->
    [none] A colleague
   *[other] { $proposer }
  } thinks { $message } worked ({ $date }). Keep it as a bright spot?
proposal-promise = I have none of its words. If you keep it, nobody else sees it until you share it; if not, nobody is told.
proposal-keep = Keep it
proposal-no = No, thanks
note-proposal = { $proposer ->
    [none] A colleague
   *[other] { $proposer }
  } thinks something you wrote worked. Keep it as a bright spot?
proposal-line = { $others ->
    [0] { $proposer ->
        [none] A colleague
       *[other] { $proposer }
      } thinks { $message } worked. It waits in my Home tab, to be kept or left.
    [one] { $proposer ->
        [none] A colleague
       *[other] { $proposer }
      } thinks { $message } worked, and one more message waits with it in my Home tab, to be kept or left.
   *[other] { $proposer ->
        [none] A colleague
       *[other] { $proposer }
      } thinks { $message } worked, and { $others } more messages wait with it in my Home tab, to be kept or left.
  }

proposal-waiting = *Waiting for your word*
proposal-more = { $count ->
    [one] One more waits behind these.
   *[other] { $count } more wait behind these.
  }

reply-proposed = I'll ask { $name }; the words stay theirs. What becomes of it is theirs to tell.
reply-proposal_not_here = I can ask only people on your own team, and this was written by somebody else or by an app. I have kept nothing of it.
reply-proposal_without_team = I can ask a colleague only once you are on a team together. A coach can invite you, or you set one up with `/brightspot setup`. I have kept nothing of it.

reply-proposal_accepted = It's yours to keep. Its card follows in a moment.
reply-proposal_declined = That's fine. I have kept nothing, and nobody is told.
reply-proposal_gone = That was a while ago, so I let it go. If you would still like to keep it, *Save as bright spot* is in the menu of your message.
reply-proposal_not_readable = I couldn't read that message: it was deleted, or it is in a conversation I'm not part of. *Save as bright spot* in its own menu works anywhere.

reply-pointed_kept = Kept. Its card is in our messages.
reply-pointed_again = I have this one already. `/brightspot mine` shows it.
reply-pointed_taken_back = You took this one back before, and I leave it at that. `/brightspot` and the words keep it anew.
reply-pointed_no_words = There are no words in that message that I could keep. One typed line about it, and I'll keep that.
