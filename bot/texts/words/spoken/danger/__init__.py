"""Calls for help, and what says without one that somebody is in danger."""
