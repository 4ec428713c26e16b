"""Finding bright spots by their words: what a text is found by, what was asked for, what comes first; no database."""
