"""Alarms: their ladders, who is told, how they end."""
