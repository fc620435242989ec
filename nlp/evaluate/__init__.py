"""Scores the redactor, or any finder of names, on messages with the names marked."""
