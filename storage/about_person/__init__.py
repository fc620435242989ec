"""Everything that is held about somebody."""
