"""Presence: how far from the site, and how exact."""
