"""Telephones, apart from alarms: tries of the lines."""
