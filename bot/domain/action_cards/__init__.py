"""Action cards: what to do now, and what to ask, one tap at a time."""
