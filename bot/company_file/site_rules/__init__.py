"""What the company file says of how its sites are guarded: rounds, calls, hours."""
