"""The modem of our own, in a running process."""
