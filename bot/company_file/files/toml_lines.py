"""Where in TOML a key stands, for ``tomllib`` does not say."""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import Any

from bot.company_file.parts import At


def line_of(source: str, at: At) -> int:
    """The line of a key, or of the nearest table around it, in sound TOML."""
    lines = _lines(source)
    while at and at not in lines:
        at = at[:-1]
    return lines.get(at, 1)


@lru_cache(maxsize=2)
def _lines(source: str) -> Mapping[At, int]:
    """Of every key and table: a file with one fault may have a hundred."""
    lines: dict[At, int] = {}
    latest: dict[At, int] = {}
    table: At = ()
    for line, words, found in _statements(source):
        if words.lstrip().startswith("["):
            table, found = _header(found, latest), {}
            for steps in range(1, len(table)):
                lines.setdefault(table[:steps], line)
        for way in _ways(found, table):
            lines.setdefault(way, line)
    return lines


def _statements(source: str) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """One by one, each the fewest lines that are TOML by themselves."""
    held, start = "", 0
    for number, line in enumerate(source.split("\n"), 1):
        start = start if held else number
        held += line + "\n"
        with suppress(tomllib.TOMLDecodeError):
            yield start, held, tomllib.loads(held)
            held = ""


def _header(found: Any, latest: dict[At, int]) -> At:  # noqa: ANN401  # TOML
    """Where ``[x]`` or ``[[x]]`` leads: among repeated tables, to the latest."""
    at: At = ()
    while found:
        key, found = next(iter(found.items()))
        at = (*at, key)
        if isinstance(found, list):
            latest[at], found = latest.get(at, -1) + 1, found[0]
        if at in latest:
            at = (*at, latest[at])
    return at


def _ways(found: object, at: At) -> Iterator[At]:
    yield at
    steps = found.items() if isinstance(found, dict) else ()
    for step, value in enumerate(found) if isinstance(found, list) else steps:
        yield from _ways(value, (*at, step))
