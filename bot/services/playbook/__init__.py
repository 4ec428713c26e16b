"""Plays: which there are, who reads them, and how their playbook is kept up to date."""
