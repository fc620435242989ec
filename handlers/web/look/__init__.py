"""What every page of the web loads: one look for all, and all of it from here."""
