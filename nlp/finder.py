"""The components of the pipeline: each adds names to ``doc.ents``, or spares words.

    tagger -> names -> languages -> staff -> echoes -> protected

The tagger (`nlp/tagger`) says how likely each token is part of a name; what is not
English, `nlp/languages` reads.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from spacy.language import Language
from spacy.tokens import Doc, Span

from nlp.known_names.finding import known_named
from nlp.known_names.hashed import Hashes
from nlp.lists.known import Lists, lists
from nlp.message import Message, Range, Rule, read
from nlp.rules import APART, CERTAIN, EVIDENCE, JOINING, SPARED
from nlp.rules.known import Keys, everywhere, phrases
from nlp.rules.neighbours import join_neighbours
from nlp.rules.staff import roll, staff_named
from nlp.tagger.before import NEVER

PERSON = "PERSON"
ENOUGH = -1.2
"""Log odds from which a word is a name. Below nought, for a missed name is a breach.
Chosen on messages that the tagger had not read (ADR 23)."""
ENOUGH_BESIDE = -2.8
"""The same for a word beside a name: full names matter most."""
NOT_HERE = -6.0
"""Log odds of the tagger below which a name from elsewhere in the message is something
else here, such as ``patel`` in ``mr patel at patel court``."""
TAGGER, BIAS = "tagger", "bias"
WORTH = "worth.json"
_MESSAGE, _APART = "checkcall", "checkcall apart"


Doc.set_extension("judged", default=(), force=True)


def message_of(doc: Doc, known: Lists) -> Message:
    """The words of ``doc``, read once and kept with it."""
    if _MESSAGE not in doc.user_data:
        doc.user_data[_MESSAGE] = read(doc, known)
    message: Message = doc.user_data[_MESSAGE]
    return message


def named_in(doc: Doc, message: Message) -> list[bool]:
    """For each word of ``message``, whether it is inside an entity of ``doc``."""
    inside = {at for span in doc.ents for at in range(span.start, span.end)}
    return [word.token in inside for word in message]


def keep(doc: Doc, message: Message, named: list[bool]) -> Doc:
    """``doc`` with every unbroken run of named words as one person."""
    doc.ents = tuple(
        Span(doc, message[start].token, message[end - 1].token + 1, label=PERSON)
        for start, end in runs(message, named)
    )
    return doc


def runs(message: Message, named: list[bool]) -> list[Range]:
    """The runs of named words with no more than a space between them."""
    found: list[Range] = []
    for at, name in enumerate(named):
        if not name:
            continue
        near = at and message[at].start - message[at - 1].end <= 1
        near = near and message[at].token - message[at - 1].token == 1
        if found and found[-1][1] == at and near:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found


def places_of(rules: Iterable[Rule], message: Message) -> list[Range]:
    """Where any of ``rules`` applies."""
    return [span for rule in rules for span in rule(message)]


def mark(named: list[bool], ranges: Iterable[Range], value: bool) -> None:
    for start, end in ranges:
        named[start:end] = [value] * (end - start)


class Names:
    """Joins what the tagger says of each word with the evidence of the rules.

    ``doc._.judged`` are the log odds of both, of each token.
    """

    def __init__(self, known: Lists) -> None:
        self.known = known
        self.worth: dict[str, float] = {}

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Self:
        """Loads what the tagger's odds and each rule are worth."""
        text = (Path(path) / WORTH).read_text(encoding="utf-8")
        self.worth = json.loads(text)
        return self

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Writes what `from_disk` reads."""
        Path(path).mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.worth, indent=2) + "\n"
        (Path(path) / WORTH).write_text(text, encoding="utf-8")

    def __call__(self, doc: Doc) -> Doc:
        message = message_of(doc, self.known)
        evidence = {rule: rule(message) for rule in EVIDENCE}
        odds = self._odds(doc, message, evidence)
        doc._.judged = _of_each_token(doc, message, odds)
        named = [odd > ENOUGH for odd in odds]
        mark(named, places_of(CERTAIN, message), True)
        spared = places_of(SPARED, message)
        apart = [*spared, *(span for rule in APART for span in evidence[rule])]
        doc.user_data[_APART] = apart
        for start, end in apart:
            odds[start:end] = [NEVER] * (end - start)
        mark(named, spared, False)
        join_neighbours(message, named, odds, ENOUGH_BESIDE)
        for start, end in places_of(JOINING, message):
            words = [at for at in range(start, end) if message[at].is_word]
            if all(named[at] for at in words):
                named[start:end] = [True] * (end - start)
        mark(named, spared, False)
        return keep(doc, message, named) if any(named) else doc

    def _odds(
        self, doc: Doc, message: Message, evidence: dict[Rule, list[Range]]
    ) -> list[float]:
        """Log odds of each word; a number or a sign is never a name by itself."""
        of_tagger, bias = self.worth.get(TAGGER, 1.0), self.worth.get(BIAS, 0.0)
        read = doc._.name_odds
        odds = [
            bias + of_tagger * read[word.token] if word.may_be_name else NEVER
            for word in message
        ]
        for rule, places in evidence.items():
            worth = self.worth.get(rule.__name__, 0.0)
            for start, end in places:
                for at in range(start, end):
                    odds[at] += worth
        return odds


def _of_each_token(doc: Doc, message: Message, odds: list[float]) -> list[float]:
    of_tokens = [NEVER] * len(doc)
    for word, odd in zip(message, odds, strict=True):
        of_tokens[word.token] = odd
    return of_tokens


class Staff:
    """Finds the people whom the company knows: its own, and those it told us of."""

    def __init__(self, known: Lists) -> None:
        self.known = known
        self.roll = roll((), known)
        self.told_of = Hashes()

    def __call__(self, doc: Doc) -> Doc:
        if self.roll.parts or self.roll.names or self.told_of:
            message = message_of(doc, self.known)
            named = named_in(doc, message)
            mark(named, staff_named(message, self.roll), True)
            mark(named, known_named(message, self.told_of), True)
            keep(doc, message, named)
        return doc


class Echoes:
    """Finds again what was found once in the message."""

    def __init__(self, known: Lists) -> None:
        self.known = known

    def __call__(self, doc: Doc) -> Doc:
        if not doc.ents:
            return doc
        message = message_of(doc, self.known)
        named = named_in(doc, message)
        odds = doc._.name_odds
        again = everywhere(message, runs(message, named))
        here = [one for one in again if odds[message[one[1] - 1].token] >= NOT_HERE]
        mark(echoed := list(named), here, True)
        mark(echoed, doc.user_data[_APART], False)
        both = [one or other for one, other in zip(named, echoed, strict=True)]
        return doc if both == named else keep(doc, message, both)


class Protected:
    """Spares the company's own phrases, such as its sites."""

    def __init__(self, known: Lists) -> None:
        self.known = known
        self.phrases: frozenset[Keys] = frozenset()

    def __call__(self, doc: Doc) -> Doc:
        if not (self.phrases and doc.ents):
            return doc
        message = message_of(doc, self.known)
        named = named_in(doc, message)
        mark(named, phrases(message, self.phrases), False)
        return keep(doc, message, named)


@Language.factory("checkcall_names")
def make_names(nlp: Language, name: str) -> Names:
    """The component that finds names."""
    return Names(lists())


@Language.factory("checkcall_staff")
def make_staff(nlp: Language, name: str) -> Staff:
    """The component that finds the company's people."""
    return Staff(lists())


@Language.factory("checkcall_echoes")
def make_echoes(nlp: Language, name: str) -> Echoes:
    """The component that finds a name again."""
    return Echoes(lists())


@Language.factory("checkcall_protected")
def make_protected(nlp: Language, name: str) -> Protected:
    """The component that spares the company's phrases."""
    return Protected(lists())
