"""Policies: a library of versions, each put to people, accepted or commented on."""
