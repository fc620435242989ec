"""Marks in place of names: who is who, and how a text reads with them."""
