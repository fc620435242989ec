"""The use cases: load, decide, keep, owe. One file each, no framework."""
