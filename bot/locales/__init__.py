"""Message catalogs and the question bank: every text the bot says, in every language it speaks."""
