"""Timed activities and the way home: what is said to whoever is out, and of them."""
