"""Text messages that officers send: whose they are, what they ask, the answer."""
