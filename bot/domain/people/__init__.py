"""Who is on the books, and what each of them may do."""
