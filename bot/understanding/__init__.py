"""Understanding a text, offline: its tone and the strengths it may show; not what is then said or kept."""
