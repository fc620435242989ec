"""Measures the reader of incidents beside a table of keywords."""
