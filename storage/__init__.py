"""What is kept: tables, one repository a noun, and the unit of work that joins them."""
