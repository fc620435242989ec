"""The way in and out of what is behind a sign-in: the register, and the board."""
