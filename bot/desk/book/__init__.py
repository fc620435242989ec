"""Sites' occurrence books: read in the chat and on paper, and counted in one tap."""
