"""Stories that are played on the phones, and must be heard there."""
