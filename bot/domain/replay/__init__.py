"""A night again: what people did then, under the rules of then, or under others."""
