"""One table or row of a file, and all that is wrong with it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.settings import BadFile, one_of, shown

T = TypeVar("T")
P = TypeVar("P")
Instead = TypeVar("Instead")
At = tuple[str | int, ...]
"""The way to a value: ``("sites", 0, "check_calls", "every")``."""

Parse = Callable[[object], object]
"""Takes a value as found, None if missing; its ``ValueError`` says what was wanted."""

REQUIRED = frozenset(
    {"id", "code", "name", "roles", "role", "staff_id", "site", "start", "end"}
)
"""What no record may be without; everything else is optional."""


@dataclass(frozen=True, slots=True)
class Part:
    """One table or row; ``fault`` knows where in the file it is."""

    values: Mapping[str, Any]
    fault: Callable[[At, str], BadFile]
    at: At = ()

    def refuse(self, key: str, problem: str) -> BadFile:
        return self.fault((*self.at, key), problem)

    def wrong(self, key: str, wanted: str) -> BadFile:
        was = f"is {shown(self.values[key])}" if key in self.values else "is missing"
        return self.refuse(key, f"{key} {was}; wanted {wanted}")

    def table(self, key: str) -> "Part":
        """One in this one; empty where the file has none."""
        found = self.values.get(key, {})
        if not isinstance(found, dict):
            raise self.wrong(key, "a table of its own")
        return Part(found, self.fault, (*self.at, key))

    def tables(self, key: str) -> list["Part"]:
        """All that have this name in this one."""
        found = self.values.get(key, [])
        if not isinstance(found, list) or not all(
            isinstance(one, dict) for one in found
        ):
            name = ".".join(str(step) for step in (*self.at, key))
            raise self.wrong(key, f"tables, each of them under [[{name}]]")
        at = (*self.at, key)
        return [Part(one, self.fault, (*at, n)) for n, one in enumerate(found)]

    def read(
        self, known: Mapping[str, Parse], required: Iterable[str] = REQUIRED
    ) -> dict[str, Any]:
        """The values that are there; refuses unknown, wrong and missing ones. A name
        that is misspelt is missing under its own, and is not told twice."""
        faults = Faults()
        unknown = [key for key in self.values if key not in known]
        for key in unknown:
            wanted = f"{key} is unknown; wanted {one_of(key, known)}"
            faults.add(self.refuse(key, wanted))
        found = {}
        for key in known:
            if key in self.values or (key in required and not unknown):
                try:
                    found[key] = known[key](self.values.get(key))
                except ValueError as error:
                    faults.add(self.wrong(key, str(error)))
        faults.refuse()
        return found


class Faults:
    """All that is wrong with a file: whoever mends it is not to find one a run."""

    def __init__(self) -> None:
        self._found: dict[str, BadFile] = {}

    def add(self, fault: BadFile) -> None:
        for each in (fault, *fault.others):
            self._found.setdefault(str(each), each)

    def of(self, read: Callable[[], T], instead: Instead) -> T | Instead:
        """What was read; a fault is kept, and the reading of the rest goes on."""
        try:
            return read()
        except BadFile as fault:
            self.add(fault)
            return instead

    def refuse(self) -> None:
        """Raises the first in the file, which knows the others."""
        if not self._found:
            return
        paths = list(dict.fromkeys(fault.path for fault in self._found.values()))
        first, *others = sorted(
            self._found.values(),
            key=lambda each: (paths.index(each.path), each.line or 0),
        )
        first.others = tuple(others)
        raise first from None


def each_of(parts: Iterable[P], read: Callable[[P], T]) -> list[T]:
    """All of them as they are read, or all of their faults."""
    faults, found = Faults(), list[T]()
    for part in parts:
        try:
            found.append(read(part))
        except BadFile as fault:
            faults.add(fault)
    faults.refuse()
    return found


def no_twins(
    parts: Sequence[Part], key: str, read: Callable[[Part], T]
) -> tuple[T, ...]:
    """What is read of the parts, once no two go by the same ``key``."""
    seen: set[str] = set()

    def once(part: Part) -> T:
        found = read(part)
        name = str(getattr(found, key))
        if name in seen:
            raise part.refuse(key, f"{key} {name} is given twice; wanted it once")
        seen.add(name)
        return found

    return tuple(each_of(parts, once))
