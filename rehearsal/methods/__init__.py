"""The methods of the Bot API, one file for each of its subjects."""
