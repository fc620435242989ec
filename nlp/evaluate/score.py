"""The score of whatever finds names: how many it finds, how exactly, to which marks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from nlp.corpus import Marked, MarkedSet, Place, lowered
from nlp.marks.people import initials_in_order, mention

Find = Callable[[str], list[Place]]
"""Anything that says where the names of a message are."""
Miss = tuple[str, str]

AS_WRITTEN, LOWER_CASED = "as written", "lower-cased"


@dataclass(slots=True)
class Score:
    """Counts. Recall counts names whose every letter was taken out; precision counts

    spans with at least half of their letters inside a name; full names have two words
    or more. Exact are the names that one span holds to the letter; ``initials`` are
    those that get the mark which they would get if all names were found exactly.
    """

    names: int = 0
    names_found: int = 0
    exact: int = 0
    initials: int = 0
    full: int = 0
    full_found: int = 0
    spans: int = 0
    spans_right: int = 0
    misses: list[Miss] = field(default_factory=list)
    false: list[Miss] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.names_found / max(self.names, 1)

    @property
    def precision(self) -> float:
        return self.spans_right / max(self.spans, 1)

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def full_recall(self) -> float:
        return self.full_found / max(self.full, 1)

    @property
    def exactness(self) -> float:
        return self.exact / max(self.names, 1)

    @property
    def initials_right(self) -> float:
        return self.initials / max(self.names, 1)


def measure(rows: Iterable[Marked], find: Find) -> Score:
    """The score of ``find`` over all of ``rows``."""
    score = Score()
    for row in rows:
        places = find(row.text)
        _count_names(row, places, score)
        _count_spans(row, places, score)
        _count_marks(row, joined(row.text, places), score)
    return score


def _letters(text: str, places: Iterable[Place]) -> set[int]:
    inside = {at for start, end in places for at in range(start, end)}
    return {at for at in inside if text[at].isalpha()}


def _count_names(row: Marked, places: list[Place], score: Score) -> None:
    covered = _letters(row.text, places)
    for start, end in row.names:
        name = row.text[start:end]
        found = _letters(row.text, [(start, end)]) <= covered
        full = len(name.split()) > 1
        score.names += 1
        score.names_found += found
        score.full += full
        score.full_found += full and found
        if not found:
            score.misses.append((name, row.text))


def _count_spans(row: Marked, places: list[Place], score: Score) -> None:
    """Letters of ignored places count neither way, nor do spans of nothing else."""
    inside = _letters(row.text, row.names)
    ignored = _letters(row.text, row.ignored) - inside
    for start, end in places:
        letters = _letters(row.text, [(start, end)])
        if letters and letters <= ignored:
            continue
        letters -= ignored
        right = bool(letters) and 2 * len(letters & inside) >= len(letters)
        score.spans += 1
        score.spans_right += right
        if not right:
            score.false.append((row.text[start:end], row.text))


def joined(text: str, places: Iterable[Place]) -> list[Place]:
    """``places`` in order, those with nothing but a space between them made one.

    Some finders give a given name and a surname apart.
    """
    whole: list[Place] = []
    for start, end in sorted(places):
        if whole and not text[whole[-1][1] : start].strip(" "):
            whole[-1] = whole[-1][0], max(end, whole[-1][1])
        else:
            whole.append((start, end))
    return whole


def _count_marks(row: Marked, places: list[Place], score: Score) -> None:
    """The same rules make initials of what anybody found, and of the names."""
    found, wanted = marks(row.text, places), marks(row.text, row.names)
    for name, mark in wanted.items():
        letters = _letters(row.text, [name])
        held = [at for at in found if letters & _letters(row.text, [at])]
        score.exact += len(held) == 1 and letters == _letters(row.text, held)
        score.initials += [found[at] for at in held] == [mark]


def marks(text: str, places: Iterable[Place]) -> dict[Place, str]:
    """The initials that would stand at each of ``places``."""
    each = list(places)
    return dict(
        zip(each, initials_in_order([mention(text, *at) for at in each]), strict=True)
    )


def both_ways(marked: MarkedSet) -> Iterator[tuple[str, list[Marked]]]:
    """The set as it was written, and in small letters, as guards write."""
    yield AS_WRITTEN, list(marked.rows)
    yield LOWER_CASED, [lowered(row) for row in marked.rows]


def mistakes(score: Score) -> Iterator[str]:
    """What was missed and what was taken for a name, a line each."""
    yield from (f"  missed {name!r} in {text}\n" for name, text in score.misses)
    yield from (f"  false  {name!r} in {text}\n" for name, text in score.false)
