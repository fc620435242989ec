"""Finds people's names in what officers write and turns them into initials."""
