"""A night is read out of the books, and played once more."""
