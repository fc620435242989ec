"""Finds people's names in what officers write and turns them into initials.

The files of this folder are what others call: the redactor, its lines for the command
line, initials, the pipeline and its parts. What they read with is in the folders.
"""
