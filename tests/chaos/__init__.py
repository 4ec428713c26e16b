"""Real processes, real trouble, three weeks in minutes; and what has to be true afterwards."""
