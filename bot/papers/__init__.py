"""Writes papers as files that people open: PDF for reading, DOCX for changing."""
