"""``checkcall replay``."""
