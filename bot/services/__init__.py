"""The use cases: load, ask the domain, save, enqueue. Knows what it needs from outside only as ports."""
