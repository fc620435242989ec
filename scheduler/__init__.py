"""Time and delivery: what is due is acted on, and what is owed is told."""
