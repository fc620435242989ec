"""What officers are to know: sent to a site, a role or everybody, and read."""
