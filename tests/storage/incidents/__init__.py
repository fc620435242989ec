"""Reports of incidents, in the database."""
