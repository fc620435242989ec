"""What a channel asks beyond the words of an alarm."""
