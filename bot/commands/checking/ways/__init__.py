"""The ways on which people are told, and hear back."""
