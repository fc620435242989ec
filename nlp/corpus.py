"""Messages with the names in them marked, for measuring and for weighing."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

_NAME = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A message and where its names are, in characters."""

    text: str
    names: tuple[tuple[int, int], ...]


def read_corpus(path: Path) -> list[Marked]:
    """The messages of one file.

    A ``.jsonl`` file holds ``{"text": …, "persons": [[start, end], …]}`` a line;
    any other file a message a line, with every name in square brackets.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    if path.suffix == ".jsonl":
        return [_from_json(line) for line in lines if line]
    return [from_brackets(line) for line in lines if line]


def _from_json(line: str) -> Marked:
    row = json.loads(line)
    return Marked(row["text"], tuple((start, end) for start, end in row["persons"]))


def from_brackets(line: str) -> Marked:
    """``told [ann lee] to wait`` as the message without brackets, and (5, 12)."""
    text, names, last = "", [], 0
    for found in _NAME.finditer(line):
        text += line[last : found.start()]
        names.append((len(text), len(text) + len(found[1])))
        text += found[1]
        last = found.end()
    return Marked(text + line[last:], tuple(names))
