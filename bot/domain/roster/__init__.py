"""Rosters: shifts planned by a file."""
