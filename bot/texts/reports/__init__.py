"""What the books say in numbers."""
