"""A night that people had, and the same one again."""
