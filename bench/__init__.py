"""Measures the product beside a bare python-telegram-bot program, in one run."""
