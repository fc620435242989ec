"""Two runs of a night on one page."""
