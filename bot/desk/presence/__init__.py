"""Presence: one tap sends how far from the site a phone is, where a company asks."""
