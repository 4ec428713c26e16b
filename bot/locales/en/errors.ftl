### What a form says under a field that does not fit.

error-answer = Please write a line, so that there is something to keep.
error-share-on = From a later day on it can only be shared with your name. Leave the day empty, or choose your name.
error-pause = Choose how long, or a day.
error-pause-until = Choose a day after today.
error-picture = Please picture it in a sentence, so that there is something to walk towards.
error-days = Choose one to five days.
error-name = A team needs a name.
error-channel = Choose a channel.
error-emoji = Please take one of Slack's own emoji, such as :sparkles:, :star: or :bulb:. I can't use those that somebody added to this workspace.
error-coaches-self = You coach this team, so you stay on the list. A coach whom you name here can take you off it.
error-coaches = Only full members of this workspace can coach. Please take out { $names }.
error-learning = People are invited only for learning.
