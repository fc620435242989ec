"""Takes the names out of what a person wrote: the only maker of `RedactedText`."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.redacted import RedactedText
from nlp.initials import name_parts
from nlp.people import initials_in_order
from nlp.pipeline import build, tell
from nlp.plain import plain

Place = tuple[int, int]
"""From the first character to the one after the last."""


@dataclass(frozen=True, slots=True)
class Span:
    """A name in the text that came in, in characters, and what stands for it now."""

    start: int
    end: int
    initials: str


@dataclass(frozen=True, slots=True)
class Redaction:
    """The text without names, and where they were in the text that came in."""

    text: RedactedText
    spans: tuple[Span, ...]

    @property
    def found_names(self) -> bool:
        """Whether any name was taken out."""
        return bool(self.spans)


class Redactor:
    """Finds names and puts initials in their place. One serves every thread.

    ``protected`` are phrases that never change (names and codes of sites); ``staff``
    are full names that the company knows. The first message costs no more than the
    others; making the redactor takes about two seconds.
    """

    def __init__(
        self, protected: Iterable[str] = (), staff: Iterable[str] = ()
    ) -> None:
        self._nlp = build(protected, staff)
        self._one_at_a_time = threading.Lock()
        self._find("warm up")

    def protect(self, phrases: Iterable[str], staff: Iterable[str] = ()) -> None:
        """Replaces both lists, as after the company's file was loaded again."""
        with self._one_at_a_time:
            tell(self._nlp, phrases, staff)

    def redact(self, raw: str) -> Redaction:
        """``raw`` with each name as initials. Takes any text and never raises.

        Reading the outcome again would find nothing: where initials make their
        surroundings look like a name, these are taken in too.
        """
        places = self._find(raw)
        while True:
            spans = _spans(raw, places)
            text, origins = _replace(raw, spans)
            again = self._find(text) if spans else []
            wider = _merge(places + [_origin(origins, place) for place in again])
            if wider == places:
                return Redaction(RedactedText(text), spans)
            places = wider

    def _find(self, text: str) -> list[Place]:
        """Where the names are, in order and apart."""
        reading = plain(str(text))
        with self._one_at_a_time, self._nlp.memory_zone():
            doc = self._nlp(reading.text)
            found = [(span.start_char, span.end_char) for span in doc.ents]
            del doc
        places = [reading.span(start, end) for start, end in found]
        return [place for place in places if _is_name(text[slice(*place)])]


def _is_name(text: str) -> bool:
    """Whether any part of ``text`` has two letters: initials are no name."""
    return any(sum(map(str.isalpha, part)) > 1 for part in name_parts(text))


def _merge(places: list[Place]) -> list[Place]:
    """The places in order, those that overlap made one."""
    merged: list[Place] = []
    for start, end in sorted(places):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _spans(raw: str, places: list[Place]) -> tuple[Span, ...]:
    marks = initials_in_order([raw[start:end] for start, end in places])
    return tuple(
        Span(start, end, mark) for (start, end), mark in zip(places, marks, strict=True)
    )


def _replace(
    raw: str, spans: tuple[Span, ...]
) -> tuple[str, list[tuple[Place, Place]]]:
    """The text with initials, from the end, and which of its places came from where."""
    text = raw
    for span in reversed(spans):
        text = text[: span.start] + span.initials + text[_end(raw, span) :]
    origins: list[tuple[Place, Place]] = []
    shift = 0
    for span in spans:
        start, size = span.start + shift, len(span.initials)
        origins.append(((start, start + size), (span.start, span.end)))
        shift += size - (_end(raw, span) - span.start)
    return text, origins


def _end(raw: str, span: Span) -> int:
    """Where the rest goes on: a stop after the name is that of the initials."""
    after = raw[span.end : span.end + 2]
    closes = after[:1] == "." and not after[1:].isalnum()
    return span.end + 1 if closes and span.initials.endswith(".") else span.end


def _origin(origins: list[tuple[Place, Place]], place: Place) -> Place:
    """The place in what came in of a place in the text with initials."""
    start, end = place
    first, last = start, end
    for (new_start, new_end), (old_start, old_end) in origins:
        if new_end <= start:
            first = start - new_end + old_end
        elif new_start <= start:
            first = old_start
        if new_end <= end:
            last = end - new_end + old_end
        elif new_start < end:
            last = old_end
    return first, max(last, first + 1)
