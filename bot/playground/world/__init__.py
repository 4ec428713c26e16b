"""What a local workspace holds: people, channels, messages, views, a clock; nothing here talks outside."""
