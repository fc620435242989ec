"""Phones and groups, as people hold them: what they read and what they do."""
