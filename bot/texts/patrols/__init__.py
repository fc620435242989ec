"""Patrols: what is left, what was scanned, what was missed."""
