"""Telephone calls: whom they ring, how often, and what a key or silence means."""
