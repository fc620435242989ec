"""Runs in the rehearsal room, as its signed files."""
