"""Checkcall: the rules, the words, the desk, and what puts the house together."""
