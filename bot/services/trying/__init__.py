"""Trying: a rep takes up what worked for a colleague, says how it went, and the author hears that it travelled."""
