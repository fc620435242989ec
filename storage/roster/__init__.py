"""Rosters: what became of each planned shift."""
