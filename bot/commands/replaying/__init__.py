"""``checkcall replay``: a night again, and what other rules would have done to it."""
