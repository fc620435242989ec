"""Where people at incidents are written down, and their names are read."""
