"""Measures how many faces the covered copies of photos leave to be seen."""
