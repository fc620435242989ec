"""Photos held, ordinary words and name slips, in and out."""
