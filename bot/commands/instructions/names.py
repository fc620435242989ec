"""Takes the names out of Assignment Instructions, and says which it found where.

What a site's officers must ring and find stays: telephones, addresses, and e-mail
addresses that name nobody.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain.names.contact_detail import Detail
from bot.domain.names.redacted_text import UNREAD, RedactedText

if TYPE_CHECKING:
    from bot.desk.doorway import Doorway
    from nlp.redactor import Redaction

STAY = frozenset({Detail.PHONE, Detail.EMAIL, Detail.ADDRESS, Detail.POSTCODE})

AT_ONCE = 1_500
"""Characters that are read together: a paragraph or two."""

ADDRESS = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")

Read = Callable[[str], "Redaction"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Something that was taken out."""

    line: int
    words: str
    mark: str
    """What stands there now."""


@dataclass(frozen=True, slots=True)
class Clean:
    text: RedactedText
    found: tuple[Named, ...]
    is_whole: bool
    """False: some of it could not be read, and was given up."""


def reader_of(doorway: "Doorway", no_names: list[str]) -> Read:
    """A redactor that knows the company's people and places; loading it takes a while.
    ``no_names`` are words that somebody says are none."""
    from bot.process.reading.redaction import what_the_company_says
    from nlp.redactor import Redactor

    known = doorway.enter(what_the_company_says)
    places = (*known.places, *no_names)
    return Redactor(replace(known, places=places, keep=known.keep | STAY)).redact


def without_names(text: str, read: Read) -> Clean:
    """Line by line, for a line of a list is a sentence of its own; then paragraph by
    paragraph, for a name may stand at the end of one line and the start of the next."""
    kept: RedactedText | None = None
    found: list[Named] = []
    first = 1
    for block in _blocks(text):
        lines = []
        for number, line in enumerate(block.split("\n"), first):
            bare, addresses = _without_addresses(line, number, read)
            done = read(bare)
            lines.append(done.text)
            found += [*addresses, *_found(bare, number, done)]
        whole = "\n".join(lines)
        done = read(whole)
        found += _found(whole, first, done)
        kept = done.text if kept is None else kept.followed_by(done.text)
        first += len(lines)
    whole_text = kept or read("").text
    in_order = sorted(found, key=lambda each: each.line)
    return Clean(whole_text, tuple(in_order), UNREAD not in whole_text)


def _blocks(text: str) -> Iterator[str]:
    """Joined by line ends they are the text again."""
    held: list[str] = []
    for line in text.split("\n"):
        is_new = line.startswith("#") or not line.strip()
        if held and (is_new or sum(map(len, held)) + len(line) > AT_ONCE):
            yield "\n".join(held)
            held = []
        held.append(line)
    yield "\n".join(held)


def _without_addresses(line: str, number: int, read: Read) -> tuple[str, list[Named]]:
    """Of ``sarah.jones@harbour.example`` nothing stays; ``security@`` does."""
    named = [each[0] for each in ADDRESS.finditer(line) if read(each[0]).changed]
    found = [Named(line=number, words=words, mark=Detail.EMAIL) for words in named]
    for words in named:
        line = line.replace(words, Detail.EMAIL)
    return line, found


def _found(text: str, first: int, done: "Redaction") -> Iterator[Named]:
    for span in done.spans:
        line = first + text.count("\n", 0, span.start)
        words = " ".join(text[span.start : span.end].split())
        yield Named(line=line, words=words, mark=str(span.mark))
