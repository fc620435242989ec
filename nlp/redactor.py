"""Takes the names out of what a person wrote: the only maker of `RedactedText`."""

import re
import threading
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.names.contact_detail import Detail
from bot.domain.names.redacted_text import UNREAD, RedactedText
from nlp.initials import name_parts
from nlp.languages import ENGLISH
from nlp.languages.share import share_taken
from nlp.marks.replacing import (
    Found,
    Place,
    Replaced,
    Span,
    merged,
    spans_of,
    unread_from,
)
from nlp.marks.said import Before, Said
from nlp.pipeline import CompanyWords, build, languages_of, tagger_of, tell
from nlp.text.kept import kept
from nlp.text.plain import plain

__all__ = ["Redaction", "Redactor", "Span"]

_TIME_STUCK = re.compile(r"(?<=[^\W\d_])\d{3,}$")
"""``pargeter0600``: the time stays."""
READINGS_AT_MOST = 5
"""A message is settled in two, seldom in three."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """The text without names, and where they were in the text that came in."""

    text: RedactedText
    spans: tuple[Span, ...]
    measured: bool = True
    """All of it was read in a language whose reading is measured."""
    share: float = 0.0
    """The part of its words that was taken out."""

    @property
    def changed(self) -> bool:
        """Whether anything was taken out."""
        return bool(self.spans)

    @property
    def names(self) -> tuple[Span, ...]:
        """The names that were taken out."""
        return tuple(span for span in self.spans if span.is_name)


class Redactor:
    """Finds names and puts initials in their place. One serves every thread.

    The first message costs no more than the others; making the redactor takes about
    a second. ``work`` is what the last message took, in pieces (`nlp.tagger`).
    """

    def __init__(self, company: CompanyWords | None = None) -> None:
        self._nlp = build(company or CompanyWords())
        self._tagger = tagger_of(self._nlp)
        self._languages = languages_of(self._nlp)
        self._one_at_a_time = threading.Lock()
        self.work = 0
        self.redact("warm up")

    def learn(self, company: CompanyWords) -> None:
        """Replaces the company's words, as after its file was loaded again."""
        with self._one_at_a_time:
            tell(self._nlp, company)

    def redact(self, raw: str, language: str = ENGLISH) -> Redaction:
        """``raw`` with each name as initials. Takes any text and never raises.

        ``language`` is the writer's own; each sentence is read as what it shows to be.

        Reading the outcome again would find nothing: where initials make their
        surroundings look like a name, these are taken in too. spaCy forgets the words
        when the zone ends.
        """
        with self._one_at_a_time, self._nlp.memory_zone():
            try:
                self._languages.begin(language)
                read = self._settle(raw)
            finally:
                self.work = self._tagger.worked + self._languages.worked
                self._tagger.forget()
                self._languages.forget()
            share = share_taken(raw, [(span.start, span.end) for span in read.spans])
            return replace(read, measured=self._languages.measured, share=share)

    def _settle(self, raw: str) -> Redaction:
        first = self._find(raw)
        found = first.found
        readings = 1
        while True:
            readings += 1
            spans = spans_of(raw, found)
            outcome = Replaced(raw, spans)
            before = first.before(outcome) if _is_usual(raw, spans) else None
            again = self._find(outcome.text, before) if spans else _NOTHING
            more = {outcome.origin(place): mark for place, mark in again.found.items()}
            wider = merged(found, more.items())
            if wider == found:
                return Redaction(RedactedText(outcome.text), spans)
            if readings == READINGS_AT_MOST or self._tagger.is_spent:
                return _unsettled(raw, found, outcome, again)
            found = wider

    def _find(self, text: str, before: Before | None = None) -> "_Reading":
        """Where names and details are, in order and apart.

        ``before`` says what was said of each word when the names still stood there.
        """
        reading = plain(str(text))
        if before:
            self._tagger.before = lambda place: before(reading.places[place])
        doc = self._nlp(reading.text)
        details: Found = {
            reading.span(span.start_char, span.end_char): Detail[span.label_]
            for span in doc.spans["contacts"]
        }
        found, apart = dict(details), sorted(details)
        for name in doc.ents:
            place = reading.span(name.start_char, name.end_char)
            for part in _outside(place, apart):
                if _is_name(text[slice(*part)]):
                    found[_trimmed(text, part)] = None
        said, starts = doc._, [reading.places[at] for at in kept(doc).starts]
        if said.read_to is not None:
            found = unread_from(found, starts[said.read_to], len(text))
        parts = tuple(starts[at] for at in said.parts)
        if not found:
            return _NOTHING
        odds = list(zip(said.name_odds, said.judged, strict=True))
        return _Reading(dict(sorted(found.items())), parts, starts, odds)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What was found in a text, where the parts begin in which it was read, where each
    token begins, and its log odds: the network's, and those with what the rules add."""

    found: Found
    parts: tuple[int, ...] = ()
    starts: Sequence[int] = ()
    odds: Sequence[tuple[float, float]] = ()

    def before(self, outcome: Replaced) -> Before:
        """What was said of the words of ``outcome`` while the names stood there."""

        def said(place: int) -> Said:
            was, _ = outcome.origin((place, place + 1))
            token = bisect_right(self.starts, was) - 1
            return Said(*self.odds[max(token, 0)], outcome.took_the_stop(place))

        return said


_NOTHING = _Reading({})


def _unsettled(raw: str, found: Found, outcome: Replaced, again: _Reading) -> Redaction:
    """Given up are the parts in which the marks still make other words a name.

    Nobody writes a text that needs it.
    """
    starts = (0, *again.parts, len(outcome.text))
    given_up: Found = {}
    for place in again.found:
        if outcome.origin(place) not in found:
            at = bisect_right(starts, place[0])
            part = starts[at - 1], max(starts[min(at, len(starts) - 1)], place[1])
            given_up[outcome.origin(part)] = UNREAD
    spans = spans_of(raw, merged(found, given_up.items()))
    return Redaction(RedactedText(Replaced(raw, spans).text), spans)


def _is_usual(raw: str, spans: tuple[Span, ...]) -> bool:
    """Whether what was taken out is in letters that the network reads as well as the
    initials in its place: if not, what was said beside it does not hold."""
    return all(raw[span.start : span.end].isascii() for span in spans)


def _outside(place: Place, details: list[Place]) -> list[Place]:
    """What is left of a name's place outside the details: ``sarah`` of an address."""
    start, end = place
    parts = []
    for first, last in details[max(0, bisect_left(details, place) - 1) :]:
        if first >= end:
            break
        if start < last:
            parts.append((start, first))
            start = last
    return [part for part in [*parts, (start, end)] if part[0] < part[1]]


def _trimmed(text: str, place: Place) -> Place:
    start, end = place
    words = _TIME_STUCK.sub("", text[start:end])
    end = start + len(words)
    return end - len(words.lstrip()), start + len(words.rstrip())


def _is_name(text: str) -> bool:
    """Whether any part of ``text`` has two letters: initials are no name."""
    return any(sum(map(str.isalpha, part)) > 1 for part in name_parts(text))
