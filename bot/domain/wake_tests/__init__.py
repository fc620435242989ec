"""Wake tests: who would hear an alarm by night, and what that makes of a ladder."""
