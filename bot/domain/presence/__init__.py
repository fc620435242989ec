"""Presence: how far from the site a phone said that it was, once."""
