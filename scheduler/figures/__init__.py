"""Reads what figures somebody asked for, beside the work, in a process of its own."""
