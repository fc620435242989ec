"""Wake tests: agreed to, done by night, and what they say of tonight's ladder."""
