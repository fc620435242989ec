"""Personal-data breaches: the hour, the 72 hours, what is told to whom."""
