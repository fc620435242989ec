"""How long what is kept, and how it ends."""
