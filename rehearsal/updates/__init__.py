"""What the bot is told: the updates that wait, and where they are posted to."""
