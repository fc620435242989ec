"""Letters that the company sends, written from what its books know."""
