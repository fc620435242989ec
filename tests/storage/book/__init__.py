"""Sites' books in a real database."""
