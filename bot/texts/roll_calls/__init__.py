"""Evacuate, bring in, lock down, all clear: who does what, and who has answered."""
