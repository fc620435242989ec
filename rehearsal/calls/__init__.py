"""What the bot asks of Telegram, and how Telegram says no."""
