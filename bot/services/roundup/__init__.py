"""The team's roundup: when an edition closes, what it shows, and sending again what was lost."""
