"""How long rosters take to load, and how much memory that needs."""
