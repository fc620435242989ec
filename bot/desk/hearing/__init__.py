"""Words that were said, from the redactor to where they belong."""
