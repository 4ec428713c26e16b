"""Customers as one person may see them: their names, what worked there, their stages and their dates."""
