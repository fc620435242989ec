"""Lists of names that must not slip through."""
