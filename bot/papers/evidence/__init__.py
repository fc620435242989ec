"""A bundle of evidence: made, signed, read again, and the page that checks it."""
