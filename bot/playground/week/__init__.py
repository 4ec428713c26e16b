"""A week in the lives of the seeded colleagues: what they tell, and how it is lived by the bot's front door."""
