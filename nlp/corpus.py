"""Messages with the names in them marked, for measuring and for training."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

Place = tuple[int, int]
"""From the first character to the one after the last."""

_NAME = re.compile(r"\[([^\]]*)\]")
_ROOT = Path(__file__).parents[1]
CORPORA = _ROOT.parent / "shared" / "corpora"
"""Where the marked sets lie that are not the product's own; it may be missing."""
MESSAGES = _ROOT / "nlp" / "training" / "messages"
"""Our own messages, written by hand: the tagger reads nine of ten."""
SECOND_ROUND = {
    "en": "second_round/en",
    "pl": "second_round/pl",
    "ro": "second_round/ro",
}
"""Folders of those written afterwards, made to be hard, by their writers' language."""
PLAIN = "plain"
"""The kind of messages in which the commonest names stand in the plainest sentences."""
HOSTILE_HAND = _ROOT / "nlp" / "evaluate" / "hostile_hand.txt"
"""Messages in which names are hard to see, by a hand that had read some of the rules.
They were marked before the redactor read them, and the rules were mended after that;
four wrong marks were put right then."""
ORDINARY_HAND = _ROOT / "nlp" / "evaluate" / "ordinary_hand.txt"
"""500 messages that aim at an honest average, by a hand that had read no rule and no
other message. Nothing was mended after them."""
FAIR_HANDS = _ROOT / "nlp" / "evaluate" / "fair_hands.txt"
"""750 messages of three hands that had read no rule, fair and not easy. Words and
titles were added after their mistakes (ADR 114)."""
LATER_HAND = _ROOT / "nlp" / "evaluate" / "later_hand.txt"
"""250 of a fourth, written after that. Nothing was mended after them."""
HELD_OUT = 10
"""Each of our messages at a multiple of this is kept from the tagger, and scored."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A message and where its names are, in characters.

    ``ignored`` are places such as handles, of which nobody said whether they are names.
    """

    text: str
    names: tuple[Place, ...]
    ignored: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedSet:
    """Marked messages that are scored together; ``language`` is their writers' own."""

    title: str
    rows: tuple[Marked, ...]
    language: str = "en"


def read_corpus(path: Path) -> list[Marked]:
    """The messages of one file.

    A ``.jsonl`` file holds ``{"text": …, "persons": [[start, end], …]}`` a line;
    any other file a message a line, with every name in square brackets and ``\\n``
    where the message goes on in another line.
    """
    lines = path.read_text(encoding="utf-8").split("\n")
    if path.suffix == ".jsonl":
        return [_from_json(line) for line in lines if line]
    return [from_brackets(line.replace(r"\n", "\n")) for line in lines if line]


def _from_json(line: str) -> Marked:
    row = json.loads(line)
    return Marked(row["text"], _places(row["persons"]), _places(row.get("ignore", ())))


def _places(pairs: Iterable[tuple[int, int]]) -> tuple[Place, ...]:
    return tuple((start, end) for start, end in pairs)


def from_brackets(line: str) -> Marked:
    """``told [ann lee] to wait`` as the message without brackets, and (5, 12)."""
    text, names, last = "", [], 0
    for found in _NAME.finditer(line):
        text += line[last : found.start()]
        names.append((len(text), len(text) + len(found[1])))
        text += found[1]
        last = found.end()
    return Marked(text + line[last:], tuple(names))


def lowered(row: Marked) -> Marked:
    """The message in small letters; every character stays in its place."""
    small = (letter.lower() for letter in row.text)
    pairs = zip(row.text, small, strict=True)
    return replace(row, text="".join(b if len(b) == 1 else a for a, b in pairs))


def read_sets(paths: Iterable[Path]) -> list[MarkedSet]:
    """Each file as a set, and of a folder each file that is not for training."""
    files = [file for path in paths for file in _files(path)]
    return [MarkedSet(file.stem, tuple(read_corpus(file))) for file in files]


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    marked = (file for file in path.iterdir() if file.suffix in {".jsonl", ".txt"})
    return sorted(
        file
        for file in marked
        if "train" not in file.name and not file.name.startswith("probes")
    )


def our_messages(folder: str = "") -> list[Marked]:
    """All of ours in a folder of `MESSAGES`, in the order of their files' names."""
    return [row for _, row in _by_kind(folder)]


def _by_kind(folder: str) -> Iterator[tuple[str, Marked]]:
    """Each message with its kind: of ``plain_3.txt``, ``plain``."""
    for file in sorted((MESSAGES / folder).glob("*.txt")):
        for row in read_corpus(file):
            yield file.stem.rpartition("_")[0], row


def held_out(folder: str = "") -> list[Marked]:
    """Ours that the tagger never reads; on the English the rules are weighed, too."""
    return our_messages(folder)[::HELD_OUT]


def for_training(folder: str = "", kind: str | None = None) -> list[Marked]:
    """Ours that the tagger reads, of every kind or of one."""
    return [
        row
        for at, (of, row) in enumerate(_by_kind(folder))
        if at % HELD_OUT and kind in (None, of)
    ]


def plain(folder: str) -> list[Marked]:
    """All plain ones of a folder. In Polish and Romanian no network has read them."""
    return [row for kind, row in _by_kind(folder) if kind == PLAIN]


def sets_to_score(paths: list[Path]) -> tuple[list[MarkedSet], str]:
    """The sets asked for, or all there are; and a line on what is missing, if any."""
    if paths:
        return read_sets(paths), ""
    ours = [MarkedSet("held_out_guard", tuple(held_out()))]
    for language, folder in SECOND_ROUND.items():
        rows = tuple(held_out(folder))
        ours.append(MarkedSet(f"held_out_second_{language}", rows, language))
        if language != "en":
            rows = tuple(plain(folder))
            ours.append(MarkedSet(f"plain_{language}", rows, language))
    ours += read_sets([HOSTILE_HAND, ORDINARY_HAND, FAIR_HANDS, LATER_HAND])
    if CORPORA.is_dir():
        return [*read_sets([CORPORA]), *ours], ""
    missing = f"No marked sets in {CORPORA}: only our own held-out messages are scored."
    return ours, f"{missing}\n"
