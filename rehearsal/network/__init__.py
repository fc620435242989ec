"""The telephone network beside Telegram: calls that ring, and text messages."""
