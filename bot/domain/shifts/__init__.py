"""Shifts and check calls."""
