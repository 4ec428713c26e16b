"""Names that everything here agrees on; imports nothing, so that the bare app stays bare."""

HOST = "127.0.0.1"
SLACK_TEAM = "T0BENCH"
SECRET = "0123456789abcdef0123456789abcdef"
PATH = "/slack/events"
