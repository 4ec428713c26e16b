"""Asking: who is due, what a rep chooses about it, and the notes that share the day's one message."""
