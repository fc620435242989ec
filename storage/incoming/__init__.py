"""What comes in: updates, presses, outcomes, deadlines."""
