"""The way of the tables from release to release; each step knows the tables of its day, never today's."""
