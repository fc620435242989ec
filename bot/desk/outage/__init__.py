"""Telegram cannot be reached: who rings which sites, and who is asked by text."""
