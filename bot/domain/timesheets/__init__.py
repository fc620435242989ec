"""What was worked: hours, breaks, overtime, and what a manager corrected."""
