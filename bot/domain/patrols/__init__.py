"""Patrols: points of a site that are gone round, and proof that somebody was there."""
