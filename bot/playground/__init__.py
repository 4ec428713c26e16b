"""A local Slack workspace in the browser, so that the bot runs with no Slack; the bot never imports it."""
