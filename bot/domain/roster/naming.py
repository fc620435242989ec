"""Whom, and which site, a file means by its words.

Sure things first: a staff number or a site's code, alone; then a name or an e-mail
address, alone; then numbers and codes among other words; then names among them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Generic, TypeVar

from bot.domain.loads import Said

Id = TypeVar("Id", bound=str)

CALENDAR = "property X-WR-CALNAME"
"""The name of a whole calendar: often that of the one whose it is."""


class Unclear(Exception):
    """The words mean one of several."""

    def __init__(self, said: Said, ids: Iterable[str]) -> None:
        super().__init__(said.words)
        self.said, self.ids = said, sorted(ids)


@dataclass(frozen=True)
class Names(Generic[Id]):
    """Numbers or codes of ours, and what else each goes by, as :func:`folded` has it.

    What is found in prose is found by whole words; a number without a letter only in
    brackets or after ``#``, for prose is full of numbers.
    """

    codes: frozenset[Id]
    called: Mapping[str, frozenset[Id]]

    def meant(self, words: str) -> frozenset[Id]:
        """All of ours that the words name."""
        plain = " ".join(words.split())
        return (
            self._by_code.get(plain)
            or self._by_code.get(plain.casefold())
            or self._by_name(plain)
            or frozenset(self._whole[found] for found in self._codes.findall(plain))
            or self._in_prose(folded(plain))
        )

    @cached_property
    def _whole(self) -> Mapping[str, Id]:
        return {str(code): code for code in self.codes}

    @cached_property
    def _by_code(self) -> Mapping[str, frozenset[Id]]:
        """As they are written, and where nothing is lost by it in any case."""
        found: dict[str, frozenset[Id]] = {}
        for code in self.codes:
            low = code.casefold()
            found[low] = found.get(low, frozenset()) | {code}
        return found | {str(code): frozenset({code}) for code in self.codes}

    def _by_name(self, plain: str) -> frozenset[Id]:
        family, comma, given = plain.partition(",")
        turned = folded(f"{given} {family}") if comma else ""
        none: frozenset[Id] = frozenset()
        return self.called.get(folded(plain)) or self.called.get(turned) or none

    @cached_property
    def _codes(self) -> re.Pattern[str]:
        numbers = [code for code in self.codes if code.isdecimal()]
        words = [code for code in self.codes if not code.isdecimal()]
        marked = rf"(?<=[(\[#])(?:{_any_of(numbers)})(?![\w-])"
        return re.compile(rf"(?<![\w-])(?:{_any_of(words)})(?![\w-])|{marked}")

    @cached_property
    def _names(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{_any_of(self.called)})(?![\w-])")

    def _in_prose(self, text: str) -> frozenset[Id]:
        found = self._names.findall(text) if self.called else []
        return frozenset(one for name in found for one in self.called[name])


def _any_of(words: Iterable[str]) -> str:
    """The longest first: a ``Riverside Court`` is no ``Riverside``."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(map(re.escape, longest_first)) or "(?!)"


def folded(words: str) -> str:
    """Capitals, accents and the number of blanks do not count."""
    letters = unicodedata.normalize("NFKD", words.casefold())
    bare = "".join(each for each in letters if not unicodedata.combining(each))
    return " ".join(bare.split())


def called(pairs: Iterable[tuple[str, Id]]) -> Mapping[str, frozenset[Id]]:
    """Each by its name; several where they share one."""
    found: dict[str, frozenset[Id]] = {}
    for name, one in pairs:
        if key := folded(name):
            found[key] = found.get(key, frozenset()) | {one}
    return found


def believed(
    said: Sequence[Said], names: Names[Id]
) -> tuple[tuple[Id, ...], Said | None]:
    """Whom the first place that names anybody names, and where that is.

    A place may be given more than once, as a calendar has a line for each who is
    invited: then it may name several. Raises :class:`Unclear` where one line does.
    """
    for _, lines in groupby(said, key=lambda one: one.place):
        found = list(_each(lines, names))
        if found:
            ids = dict.fromkeys(one for one, _ in found)
            return tuple(ids), found[0][1]
    return (), None


def _each(lines: Iterable[Said], names: Names[Id]) -> Iterator[tuple[Id, Said]]:
    for line in lines:
        meant = names.meant(line.words)
        if len(meant) > 1:
            raise Unclear(line, meant)
        yield from ((one, line) for one in meant)
