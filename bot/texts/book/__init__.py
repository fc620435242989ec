"""A site's occurrence book, in the chat and on paper."""
