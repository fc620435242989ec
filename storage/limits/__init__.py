"""How often lately."""
