"""The rows that say of a message in a chat what it was, and never what it said."""
