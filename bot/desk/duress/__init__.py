"""Help that is called for in secret: chosen how, heard, and told."""
