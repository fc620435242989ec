"""Commands whose answer is a paper."""
