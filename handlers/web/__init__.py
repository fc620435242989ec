"""The way in over HTTP: health, metrics and Telegram's webhook."""
