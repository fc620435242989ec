"""Abuse of an officer: who reads of it, and a call for whoever suffered it."""
