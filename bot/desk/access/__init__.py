"""Who may use the line, and when that ends."""
