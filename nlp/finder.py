"""The components of the pipeline: each adds names to ``doc.ents``, or spares words.

    names -> staff -> echoes -> protected

A trained tagger may stand before ``checkcall_names``: what it puts in ``doc.ents``
is kept and joined with what the rules find.
"""

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span

from nlp.message import Lists, Message, Range, Word, lists, read
from nlp.rules import DOUBTING, FINDING, SPARING
from nlp.rules.known import Keys, everywhere, is_lookalike, phrases
from nlp.rules.neighbours import join_neighbours
from nlp.witnesses import verdicts, weights

PERSON = "PERSON"
_ENOUGH = -0.7
"""Log odds from which a word is a name. Below nought, for a missed name is a breach.
Chosen by cross-validation over the training messages."""
_ENOUGH_BESIDE = -1.7
"""The same for a word beside a name: full names matter most."""
_ENOUGH_FOR_A_WORD = -0.4
"""The same for an ordinary word that is also a name, such as ``hope``."""
_ENOUGH_FOR_A_PLAIN_WORD = 0.3
"""The same for a word of the dictionary that is on no list of names."""
_NEVER = -10.0
_MESSAGE = "checkcall"


def message_of(doc: Doc, known: Lists) -> Message:
    """The words of ``doc``, read once and kept with it."""
    if _MESSAGE not in doc.user_data:
        doc.user_data[_MESSAGE] = read(doc, known)
    message: Message = doc.user_data[_MESSAGE]
    return message


def named_in(doc: Doc, message: Message) -> list[bool]:
    """For each word of ``message``, whether it is inside an entity of ``doc``."""
    inside = {token.i for span in doc.ents for token in span}
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


def _mark(named: list[bool], ranges: Iterable[Range], value: bool) -> None:
    for start, end in ranges:
        named[start:end] = [value] * (end - start)


def _enough(word: Word) -> float:
    if word.kind in ("..o", "..3") and not word.capital:
        return _ENOUGH_FOR_A_PLAIN_WORD
    return _ENOUGH_FOR_A_WORD if is_lookalike(word) else _ENOUGH


class Names:
    """Finds names by rules and by weighed witnesses."""

    def __init__(self, known: Lists) -> None:
        self.known = known
        self.worth = weights()

    def __call__(self, doc: Doc) -> Doc:
        message = message_of(doc, self.known)
        odds = verdicts(message, self.worth)
        before = named_in(doc, message)
        for start, end in (span for rule in DOUBTING for span in rule(message)):
            odds[start:end] = [_NEVER] * (end - start)
        named = [
            had or odd > _enough(word)
            for had, odd, word in zip(before, odds, message, strict=True)
        ]
        for rule in FINDING:
            _mark(named, rule(message), True)
        spared = [span for rule in SPARING for span in rule(message)]
        _mark(named, spared, False)
        join_neighbours(message, named, odds, _ENOUGH_BESIDE)
        _mark(named, spared, False)
        return keep(doc, message, named)


class Staff:
    """Finds the people whom the company knows."""

    def __init__(self, known: Lists) -> None:
        self.known = known
        self.names: frozenset[Keys] = frozenset()

    def __call__(self, doc: Doc) -> Doc:
        if not self.names:
            return doc
        message = message_of(doc, self.known)
        named = named_in(doc, message)
        _mark(named, phrases(message, self.names), True)
        return keep(doc, message, named)


class Echoes:
    """Finds again what was found once in the message."""

    def __init__(self, known: Lists) -> None:
        self.known = known

    def __call__(self, doc: Doc) -> Doc:
        if not doc.ents:
            return doc
        message = message_of(doc, self.known)
        named = named_in(doc, message)
        spared = [span for rule in SPARING for span in rule(message)]
        _mark(echoed := list(named), everywhere(message, runs(message, named)), True)
        _mark(echoed, spared, False)
        both = [one or other for one, other in zip(named, echoed, strict=True)]
        return keep(doc, message, both)


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
        _mark(named, phrases(message, self.phrases), False)
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
