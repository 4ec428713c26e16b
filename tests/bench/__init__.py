"""How fast the bot is, each figure beside the floor under it; no test of speed, and nothing that is asserted."""
