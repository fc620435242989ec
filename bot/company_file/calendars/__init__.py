"""Rosters as calendars (iCalendar, RFC 5545)."""
