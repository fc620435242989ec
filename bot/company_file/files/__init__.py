"""How a file holds a table, or any text, whatever program saved it."""
