"""Updates become desk calls; nothing is decided here."""
