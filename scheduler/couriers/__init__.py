"""The ways out: each tries once and says what came of it."""
