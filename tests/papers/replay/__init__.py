"""The page of two runs of a night."""
