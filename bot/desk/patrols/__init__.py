"""Patrols: scans, rounds, signs."""
