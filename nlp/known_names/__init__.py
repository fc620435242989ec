"""People outside the company whose names are known, as keyed hashes alone."""
