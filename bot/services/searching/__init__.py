"""Search: what somebody asks for in words, found among what they may see."""
