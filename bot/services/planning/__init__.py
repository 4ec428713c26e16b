"""Planning: a rep means to repeat what worked, within two open plans, and says later how it went."""
