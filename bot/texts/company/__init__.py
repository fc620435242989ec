"""What is said of the company file."""
