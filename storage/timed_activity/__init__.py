"""Timed activities, and the way home."""
