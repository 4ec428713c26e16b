"""Somebody would like to hear more about a colleague's bright spot: the author is asked first, and decides."""
