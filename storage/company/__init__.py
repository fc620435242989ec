"""The company and its sites."""
