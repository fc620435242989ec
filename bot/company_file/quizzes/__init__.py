"""Files of questions: one that comes with the product, and how they are read."""
