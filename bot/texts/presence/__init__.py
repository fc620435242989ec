"""Presence, as officers and managers read of it."""
