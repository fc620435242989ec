"""Reads out of an officer's report what the form of an incident asks for."""
