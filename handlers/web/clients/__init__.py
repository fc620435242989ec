"""What clients open in a browser."""
