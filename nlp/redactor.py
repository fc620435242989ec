"""Takes the names out of what a person wrote: the only maker of `RedactedText`."""

import threading
from dataclasses import dataclass, replace

from bot.domain.detail import Detail
from bot.domain.redacted import RedactedText
from nlp.initials import name_parts
from nlp.languages import ENGLISH
from nlp.languages.share import share_taken
from nlp.people import initials_in_order, mention
from nlp.pipeline import CompanyWords, build, languages_of, tell
from nlp.plain import plain

Place = tuple[int, int]
"""From the first character to the one after the last."""


@dataclass(frozen=True, slots=True)
class Span:
    """What was taken out, in characters of the text that came in, and its ``mark``.

    The mark stands there now: initials for a name, a `Detail` for a contact detail.
    """

    start: int
    end: int
    mark: str

    @property
    def is_name(self) -> bool:
        """Whether it is a name that was taken out."""
        return not isinstance(self.mark, Detail)


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
    a second.
    """

    def __init__(self, company: CompanyWords | None = None) -> None:
        self._nlp = build(company or CompanyWords())
        self._languages = languages_of(self._nlp)
        self._one_at_a_time = threading.Lock()
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
            self._languages.begin(language)
            read = self._settle(raw)
            share = share_taken(raw, [(span.start, span.end) for span in read.spans])
            return replace(read, measured=self._languages.measured, share=share)

    def _settle(self, raw: str) -> Redaction:
        found = self._find(raw)
        while True:
            spans = _spans(raw, found)
            text, origins = _replace(raw, spans)
            again = self._find(text) if spans else {}
            wider = _merge(found, {_origin(origins, p): d for p, d in again.items()})
            if wider == found:
                return Redaction(RedactedText(text), spans)
            found = wider

    def _find(self, text: str) -> "Found":
        """Where names and details are, in order and apart."""
        reading = plain(str(text))
        doc = self._nlp(reading.text)
        names = [(span.start_char, span.end_char) for span in doc.ents]
        details = [
            (span.start_char, span.end_char, Detail[span.label_])
            for span in doc.spans["contacts"]
        ]
        found: Found = {reading.span(s, e): detail for s, e, detail in details}
        for place in (reading.span(*name) for name in names):
            for part in _outside(place, found):
                if _is_name(text[slice(*part)]):
                    found[_trimmed(text, part)] = None
        return dict(sorted(found.items()))


Found = dict[Place, Detail | None]
"""Places in the text, in order and apart: of a detail or, with None, of a name."""


def _outside(place: Place, details: Found) -> list[Place]:
    """What is left of a name's place outside the details: ``sarah`` of an address."""
    start, end = place
    parts = []
    for (first, last), detail in sorted(details.items()):
        if detail and first < end and start < last:
            parts.append((start, first))
            start = max(start, last)
    return [part for part in [*parts, (start, end)] if part[0] < part[1]]


def _trimmed(text: str, place: Place) -> Place:
    start, end = place
    words = text[start:end]
    return end - len(words.lstrip()), start + len(words.rstrip())


def _is_name(text: str) -> bool:
    """Whether any part of ``text`` has two letters: initials are no name."""
    return any(sum(map(str.isalpha, part)) > 1 for part in name_parts(text))


def _merge(found: Found, more: Found) -> Found:
    """Both, in order, those that overlap made one; a detail's place stays its own."""
    merged: list[tuple[Place, Detail | None]] = []
    for (start, end), detail in sorted([*found.items(), *more.items()], key=_place):
        if merged and start < merged[-1][0][1]:
            (first, last), kind = merged[-1]
            merged[-1] = (first, max(last, end)), kind or detail
        else:
            merged.append(((start, end), detail))
    return dict(merged)


def _place(found: tuple[Place, Detail | None]) -> Place:
    return found[0]


def _spans(raw: str, found: Found) -> tuple[Span, ...]:
    names = [place for place, detail in found.items() if not detail]
    marks = initials_in_order([mention(raw, *name) for name in names])
    of_names = dict(zip(names, marks, strict=True))
    return tuple(
        Span(start, end, detail or of_names[start, end])
        for (start, end), detail in found.items()
    )


def _replace(
    raw: str, spans: tuple[Span, ...]
) -> tuple[str, list[tuple[Place, Place]]]:
    """The text with initials, from the end, and which of its places came from where."""
    text = raw
    for span in reversed(spans):
        text = text[: span.start] + span.mark + text[_end(raw, span) :]
    origins: list[tuple[Place, Place]] = []
    shift = 0
    for span in spans:
        start, size = span.start + shift, len(span.mark)
        origins.append(((start, start + size), (span.start, span.end)))
        shift += size - (_end(raw, span) - span.start)
    return text, origins


def _end(raw: str, span: Span) -> int:
    """Where the rest goes on: a stop after the name is that of the initials."""
    after = raw[span.end : span.end + 2]
    closes = after[:1] == "." and not after[1:].isalnum()
    return span.end + 1 if closes and span.mark.endswith(".") else span.end


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
