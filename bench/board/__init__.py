"""The board with a whole company on duty."""
