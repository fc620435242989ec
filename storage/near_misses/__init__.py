"""Near misses, as health and safety means the word."""
