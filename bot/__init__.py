"""Bright Spots: a coach in Slack that asks sales people what worked and carries it to the others."""
