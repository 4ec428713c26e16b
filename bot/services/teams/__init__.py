"""Teams and the people in them: set up by a coach, joined by invitation, kept in step with Slack."""
