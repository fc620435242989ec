"""What becomes of alarms, twice."""
