"""The way out: rows of the outbox are claimed, rendered, sent, looked for and settled; one handler per intent."""
