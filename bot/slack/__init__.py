"""The Slack side: what Slack sends is read here, what it shows is built here, and nothing is decided here."""
