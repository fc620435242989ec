"""What is typed and said, before it is known where it belongs."""
