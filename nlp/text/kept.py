"""What a document says, kept with it: spaCy makes an object of each word, each time."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

KEPT = "checkcall kept"


@dataclass(frozen=True, slots=True)
class Kept:
    """The text, and of each token its word, where it starts, and whether a space is
    after it."""

    text: str
    words: list[str]
    starts: list[int]
    spaces: list[bool]


def kept(doc: "Doc") -> Kept:
    """What ``doc`` was made of; read from it where it was divided since."""
    found: Kept | None = doc.user_data.get(KEPT)
    if found is None:
        words, starts = [each.text for each in doc], [each.idx for each in doc]
        found = Kept(doc.text, words, starts, [bool(each.whitespace_) for each in doc])
        doc.user_data[KEPT] = found
    return found
