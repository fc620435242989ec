"""Policies: put to people, accepted, commented on."""
