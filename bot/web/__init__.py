"""The HTTP side: Slack's requests and the operator's questions; what they mean is decided elsewhere."""
