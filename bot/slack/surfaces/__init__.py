"""What Slack shows: pure build functions from contents to blocks; not when it is shown or to whom."""
