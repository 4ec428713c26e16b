"""Two people are brought together: a conversation of the two and the bot, or a word to each; not why they are."""
