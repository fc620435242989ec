"""What is waited for."""
