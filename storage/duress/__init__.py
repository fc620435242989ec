"""How people call for help in secret."""
