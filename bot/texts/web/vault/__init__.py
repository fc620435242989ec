"""The pages on which people at incidents are written down, and read."""
