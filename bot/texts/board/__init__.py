"""The words of the board in a browser."""
