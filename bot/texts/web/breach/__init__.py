"""A breach on the web."""
