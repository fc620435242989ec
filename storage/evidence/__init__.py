"""The keys that the company signs evidence with."""
