"""Messages in DMs, channels and answers to commands; one module for each occasion."""
