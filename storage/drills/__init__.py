"""Breach drills: begun at an hour that nobody knows, and looked back on."""
