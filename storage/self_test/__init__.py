"""The daily self-tests."""
