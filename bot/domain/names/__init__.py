"""People's names in what is written: kept as initials, originals sealed."""
