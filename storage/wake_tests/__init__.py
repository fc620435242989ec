"""Wake tests: what people agreed to, and whether they pressed."""
