"""Chats and what stands in them: people, messages, keyboards and files."""
