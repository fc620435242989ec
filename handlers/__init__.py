"""The way in: Telegram and the web."""
