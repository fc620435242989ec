"""What is known of words: lists of names, and of ordinary words."""
