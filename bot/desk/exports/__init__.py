"""Tables that leave the house."""
