"""Figures that were asked for, and the files of their answers."""
