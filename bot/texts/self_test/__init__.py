"""The daily self-test."""
