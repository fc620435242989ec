"""``checkcall check``, and what it looks at."""
