"""The playground as somebody meets it: a real Chromium, the page, and the bot behind it."""
