"""Corrections of timesheets, as managers and officers read them."""
