"""Clients, whose data a breach may concern, and who must then be told."""
