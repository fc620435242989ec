"""Text messages by a modem of one's own."""
