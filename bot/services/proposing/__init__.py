"""Messages that somebody points at, their own or a colleague's: proposed, asked about, fetched once they may be."""
