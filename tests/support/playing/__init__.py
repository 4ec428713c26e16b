"""How each deed of a history is acted, by the rooms of the bot; not in which order."""
