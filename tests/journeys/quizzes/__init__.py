"""The questions that are asked once a year."""
