"""Fills the particulars from a report that the pipeline has read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from spacy.tokens import Doc, Span

from bot.domain.incidents.particulars import Category, Particulars, Severity
from bot.domain.names.redacted_text import RedactedText
from nlp.incidents.kind import CATEGORIES, SEVERITIES
from nlp.incidents.patterns import (
    AMBULANCE,
    BRIGADE,
    INITIALS,
    PLATE,
    POLICE,
    UNHURT,
)
from nlp.incidents.people import count_of, everybody
from nlp.incidents.pieces import PIECES
from nlp.incidents.services import read_services, spans_of
from nlp.text.plain import Plain

Kind = TypeVar("Kind", Category, Severity)

_MOST = 12
"""Pieces of a list: nobody reads more on a phone."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Cuts pieces out of the report as it was typed."""

    text: RedactedText
    reading: Plain

    def piece(self, span: Span) -> RedactedText:
        """The words of ``span``, without white space at its ends."""
        start, end = self.reading.span(span.start_char, span.end_char)
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        return self.text.piece(start, start + len(words.strip()))

    def one(self, span: Span | None) -> RedactedText | None:
        """None where there is none."""
        return self.piece(span) or None if span is not None else None

    def each(self, spans: Iterable[Span]) -> tuple[RedactedText, ...]:
        """In the order of the text, each once."""
        pieces = (self.piece(span) for span in sorted(spans, key=lambda it: it.start))
        return tuple(dict.fromkeys(piece for piece in pieces if piece))[:_MOST]


def particulars_of(doc: Doc, cut: Cut, sure: dict[str, float]) -> Particulars:
    """What ``doc`` says; ``sure`` is how likely a kind must be to be shown."""
    category = _likeliest(doc, CATEGORIES, sure["category"])
    services = read_services(doc, category)
    found = _Found(doc)
    people = found.surest("people_words")
    count = count_of(people) if people is not None else None
    return Particulars(
        category=category,
        likely=tuple(sorted(CATEGORIES, key=lambda kind: -doc.cats[kind])),
        severity=_likeliest(doc, SEVERITIES, sure["severity"]),
        time=cut.one(found.time()),
        place=cut.one(found.surest("place")),
        people=count,
        people_words=cut.one(people) if count else None,
        initials=cut.each(everybody(spans_of(doc, INITIALS))),
        injuries=cut.one(found.surest("injuries")),
        unhurt=any(spans_of(doc, UNHURT)),
        damage=cut.one(found.surest("damage")),
        vehicles=cut.each(found.vehicles()),
        police=services.attendance.get(POLICE),
        police_reference=cut.one(services.references.get(POLICE)),
        ambulance=services.attendance.get(AMBULANCE),
        ambulance_reference=cut.one(services.references.get(AMBULANCE)),
        fire=services.attendance.get(BRIGADE),
        done=cut.each(found.all("done")),
    )


def _likeliest(doc: Doc, kinds: tuple[Kind, ...], sure: float) -> Kind | None:
    best = max(kinds, key=lambda kind: doc.cats[kind])
    return best if doc.cats[best] >= sure else None


class _Found:
    """The pieces of a report by what they are, each with how sure it is."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        group = doc.spans[PIECES]
        self._pieces = list(zip(group, group.attrs["scores"], strict=True))

    def all(self, field: str) -> list[Span]:
        """In order."""
        return [piece for piece, _ in self._pieces if piece.label_ == field]

    def surest(self, field: str) -> Span | None:
        """Where several places are named, the one that most speaks for."""
        mine = [pair for pair in self._pieces if pair[0].label_ == field]
        return max(mine, key=lambda pair: pair[1])[0] if mine else None

    def time(self) -> Span | None:
        """Where several are the incident's, the first."""
        return next(iter(self.all("time")), None)

    def vehicles(self) -> list[Span]:
        """Plates, too, that stand alone."""
        found = self.all("vehicles")
        held = {token.i for vehicle in found for token in vehicle}
        plates = spans_of(self._doc, PLATE)
        return [*found, *(plate for plate in plates if plate.start not in held)]
