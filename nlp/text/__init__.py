"""Letters of any script, and text as it was meant to be read."""
