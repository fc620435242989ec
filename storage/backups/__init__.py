"""One moment of everything, in a file, and back."""
