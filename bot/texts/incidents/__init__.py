"""Incidents and SOS, with their places and photos; the occurrence book."""
