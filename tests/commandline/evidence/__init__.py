"""Bundles of evidence from the command line."""
