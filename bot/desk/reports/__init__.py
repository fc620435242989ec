"""What the books say in numbers, to whoever runs the company."""
