"""Stories: people in a Slack workspace, a clock that the story moves, and the whole bot beside them."""
