"""What is said of wake tests, and of how ready tonight's ladder is."""
