"""Puts marks where names and details were, and finds the way back to what was typed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.names.redacted_text import UNREAD
from nlp.marks.people import initials_in_order, mention

Place = tuple[int, int]
"""From the first character to the one after the last."""
Found = dict[Place, str | None]
"""Places in the text, in order and apart: of a detail its mark, or None of a name."""


@dataclass(frozen=True, slots=True)
class Span:
    """What was taken out, in characters of the text that came in, and its ``mark``.

    The mark stands there now: initials for a name, a `Detail` for a contact detail,
    ``UNREAD`` for what was too long to be read.
    """

    start: int
    end: int
    mark: str

    @property
    def is_name(self) -> bool:
        """Whether it is a name that was taken out: all other marks have brackets."""
        return not self.mark.startswith("[")


def spans_of(raw: str, found: Found) -> tuple[Span, ...]:
    """The marks of all that was found."""
    names = [place for place, mark in found.items() if mark is None]
    initials = iter(initials_in_order([mention(raw, *name) for name in names]))
    return tuple(
        Span(start, end, next(initials) if mark is None else mark)
        for (start, end), mark in found.items()
    )


class Replaced:
    """``raw`` with the marks of ``spans`` in it."""

    def __init__(self, raw: str, spans: tuple[Span, ...]) -> None:
        parts: list[str] = []
        self._marks: list[Place] = []
        self._were: list[tuple[Place, int]] = []
        last = size = 0
        for span in spans:
            parts += [raw[last : span.start], span.mark]
            start = size + span.start - last
            size = start + len(span.mark)
            last = _resumes(raw, span)
            self._marks.append((start, size))
            self._were.append(((span.start, span.end), last))
        self.text = "".join([*parts, raw[last:]])
        self._starts = [start for start, _ in self._marks]

    def origin(self, place: Place) -> Place:
        """Where ``place`` of the text was in ``raw``; a mark counts as a whole."""
        start, end = place
        at = bisect_right(self._starts, start) - 1
        if at >= 0:
            (_, mark_end), (was, resumed) = self._marks[at], self._were[at]
            start = was[0] if start < mark_end else start - mark_end + resumed
        at = bisect_left(self._starts, end) - 1
        if at >= 0:
            (_, mark_end), (was, resumed) = self._marks[at], self._were[at]
            end = was[1] if end <= mark_end else end - mark_end + resumed
        return start, max(end, start + 1)

    def took_the_stop(self, place: int) -> bool:
        """Whether the mark just before ``place`` has a stop for its own that stood
        between them."""
        at = bisect_left(self._starts, place) - 1
        if at < 0:
            return False
        (_, end), (was, resumed) = self._marks[at], self._were[at]
        return resumed > was[1] and not self.text[end:place].strip()


def _resumes(raw: str, span: Span) -> int:
    """Where the rest goes on: a stop after the name is that of the initials."""
    after = raw[span.end : span.end + 2]
    closes = after[:1] == "." and not after[1:].isalnum()
    return span.end + 1 if closes and span.mark.endswith(".") else span.end


def merged(found: Found, more: Iterable[tuple[Place, str | None]]) -> Found:
    """Both, in order, those that overlap made one; a detail's place stays its own."""
    both: list[tuple[Place, str | None]] = []
    for (start, end), mark in sorted([*found.items(), *more], key=_place):
        if both and start < both[-1][0][1]:
            (first, last), kind = both[-1]
            both[-1] = (first, max(last, end)), kind or mark
        else:
            both.append(((start, end), mark))
    return dict(both)


def _place(found: tuple[Place, str | None]) -> Place:
    return found[0]


def unread_from(found: Found, place: int, end: int) -> Found:
    """``found`` before ``place``, and all from there to ``end`` as unread."""
    kept = {span: mark for span, mark in found.items() if span[1] <= place}
    first = min((span[0] for span in found if span[1] > place), default=place)
    return kept | {(min(first, place), end): UNREAD}
