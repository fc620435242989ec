"""Messages with made-up names, to see whether the redactor finds them."""
