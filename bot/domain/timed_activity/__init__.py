"""Timed activities: somebody says for how long they will not be heard."""
