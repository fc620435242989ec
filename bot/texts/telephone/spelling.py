"""How initials, numbers and times are spoken: one letter or digit at a time."""


def spelt(text: str) -> str:
    """``A.O. E1001`` as ``A, O, E, 1, 0, 0, 1``; nothing is read as a word or a
    thousand."""
    return ", ".join(letter for letter in text if letter.isalnum())
