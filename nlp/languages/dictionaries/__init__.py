"""What the dictionaries of Polish and Romanian say of a word (ADR 105)."""
