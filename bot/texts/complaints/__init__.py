"""What people complain of about their own data."""
