"""What is read about people, once through."""
