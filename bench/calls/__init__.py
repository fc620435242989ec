"""Alarms that ring telephones: a storm of them, over few lines."""
