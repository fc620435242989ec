"""What the company file says of incidents."""
