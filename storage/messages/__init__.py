"""Messages on their way: lanes, pace, channels."""
