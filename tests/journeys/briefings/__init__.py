"""Briefings: what officers are to know, and who has read it."""
