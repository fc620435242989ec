"""The running process: its parts, how they are put together, and how well it is."""
