"""Stories of those who say for how long they will not be heard."""
