"""Corrections of what was booked."""
