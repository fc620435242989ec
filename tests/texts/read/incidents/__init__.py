"""The texts of incidents, each in all of its forms."""
