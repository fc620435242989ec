"""``checkcall trained``: what somebody rehearsed enters their training record."""
