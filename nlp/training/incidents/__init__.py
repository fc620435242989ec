"""How the reader of incidents learns, from the marked reports beside it."""
