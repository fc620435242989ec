"""How large a picture may be that is opened at all."""

MOST_BYTES = 20_000_000
"""More a bot is not given. Source: Bot API, ``getFile``."""
MOST_POINTS = 50_000_000
"""Of a phone's camera; a small file can claim many more."""
