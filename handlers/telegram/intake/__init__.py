"""Updates on their way in: taken once, in order, help before all."""
