"""Each site's occurrence book as it stands: its last number, and what is counted."""
