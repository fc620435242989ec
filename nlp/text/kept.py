"""The text of a document, kept with it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

TEXT = "checkcall text"


def text_of(doc: "Doc") -> str:
    """What ``doc`` was made of; spaCy would put it together anew, word by word."""
    kept: str | None = doc.user_data.get(TEXT)
    return doc.text if kept is None else kept
