"""What each thing the bot shows is made of, before it has words or blocks: built by services, drawn by surfaces."""
