"""How a message is cut into words, in one pass however long it is."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from spacy.tokens import Doc
from spacy.util import registry

from nlp.text.kept import KEPT, Kept
from nlp.text.letters import MARKS

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab

_STUCK = r"(?<=\d)(?=(?:[A-Z]?[a-z]{4,}|[A-Z]{5,})(?![^\W_]))(?!(?:st|nd|rd|th))"
_LETTER = rf"(?:[^\W_]|[{MARKS}])"
_LETTERS = rf"{_LETTER}(?:(?!{_STUCK}){_LETTER})*"
_OWNED = rf"'[sS](?!['\-]?(?:[^\W_]|[{MARKS}]))"
_PART = re.compile(
    rf"({_LETTERS}(?:(?!{_OWNED})['\-]{_LETTERS})*|(?<=\w){_OWNED}|\s+|[\W_])( ?)"
)


class Words:
    """Words keep hyphens and apostrophes (``o'reilly``, ``al-hashimi``); ``'s`` is cut.

    Every sign is a word of its own, and so is what is stuck to a number before it
    (``gate2nigel``). English contractions are left whole, for officers
    write them without the sign (``hes``, ``dont``) and the rules read them so. spaCy's
    own tokeniser takes the square of the length where nobody types a space.
    """

    def __init__(self, vocab: "Vocab") -> None:
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        words, starts, spaces = list[str](), list[int](), list[bool]()
        at = 0
        for word, space in _PART.findall(text):
            words.append(word)
            starts.append(at)
            spaces.append(bool(space))
            at += len(word) + len(space)
        doc = Doc(self._vocab, words=words, spaces=spaces)
        doc.user_data[KEPT] = Kept(text, words, starts, spaces)
        return doc

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Writes nothing: all that it knows is in this file."""

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Self:
        """Reads nothing."""
        return self


@registry.tokenizers("checkcall.tokenizer.v1")  # type: ignore[untyped-decorator]
def make_tokenizer() -> "Callable[[Language], Words]":
    """What the pipeline's ``config.cfg`` names."""
    return lambda nlp: Words(nlp.vocab)
