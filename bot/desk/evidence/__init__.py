"""What a bundle of evidence holds, gathered from the books; and who signs it."""
