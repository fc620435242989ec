"""What is taken out of one site alone."""
