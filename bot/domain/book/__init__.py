"""A site's occurrence book: what happened there, in order, and what is counted."""
