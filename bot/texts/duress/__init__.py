"""Help that is called for in secret."""
