"""Bundles of evidence: made, and verified."""
