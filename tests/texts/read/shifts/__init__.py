"""Texts of shifts, and of the time before and after them."""
