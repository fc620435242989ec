"""The board in a browser: read at once, and acted on as in the chat."""
