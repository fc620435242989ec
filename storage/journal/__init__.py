"""Who did what, each entry sealing the one before."""
