"""The daily self-test of the whole chain."""
