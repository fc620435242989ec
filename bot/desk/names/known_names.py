"""Lists of names that nobody may read: made into hashes when they are loaded."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.desk import Desk
from bot.domain.names.known_names import OURS, KnownNameLine, by_list, loses_many
from nlp.known_names.forms import Name, already_in, hashes_of, parts_of
from nlp.known_names.hashed import Hashes

LOADER = "command line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What becomes of one list; never a word of it."""

    of: str
    stood: int
    now: int
    new: int

    @property
    def gone(self) -> int:
        return self.stood + self.new - self.now

    @property
    def is_none(self) -> bool:
        return self.new == self.gone == 0

    @property
    def loses_many(self) -> bool:
        return loses_many(self.stood, self.gone)


def said(change: Change) -> str:
    """One line for whoever loads it."""
    what = f"known names of {_called(change)}"
    if not change.now:
        return f"taken out: {what}, all {change.stood}"
    if not change.stood:
        return f"new: {what}, {change.now}"
    return f"changed: {what}, {change.now} ({change.new} new, {change.gone} taken out)"


def _called(change: Change) -> str:
    return "the company" if change.of == OURS else change.of


def said_of_many(change: Change) -> str:
    """Why it is not done."""
    return (
        f"{change.gone} of the {change.stood} known names of {_called(change)} would "
        "be taken out, as by a part of the list or the wrong file; give the whole one, "
        "or --anyway to take them out"
    )


def unknown(desk: Desk, lines: Sequence[KnownNameLine]) -> KnownNameLine | None:
    """The first line of a list that is of no site, of no client and not our own."""
    known = {str(site.code) for site in desk.unit.sites.all()}
    company = desk.unit.companies.find()
    known |= {client.code for client in company.clients} if company else set()
    return next((line for line in lines if line.of not in known | {OURS}), None)


def compare(desk: Desk, lines: Sequence[KnownNameLine]) -> list[Change]:
    """What a file would do to each list in it."""
    key = desk.unit.known_names.key()
    return [
        _change(desk, of, names, key) for of, names in sorted(_names(lines).items())
    ]


def keep(desk: Desk, lines: Sequence[KnownNameLine], changes: Sequence[Change]) -> None:
    """Each list that changes stands as the file has it. When all of them are replaced
    they have a new key: who had the old one has nothing."""
    changed = {change.of: change for change in changes if not change.is_none}
    if not changed:
        return
    key = desk.unit.known_names.key(frozenset(changed))
    for of, names in _names(lines).items():
        if of in changed:
            digests = hashes_of(names, key)
            desk.unit.known_names.put(of, digests, len(names), key, desk.now)
            count = f"{changed[of].stood} {len(names)}".split()
            desk.note(LOADER, "known names loaded", of, *count)


def _names(lines: Sequence[KnownNameLine]) -> dict[str, set[Name]]:
    """The names of each list, as they are compared."""
    return {
        of: {parts_of(name) for line in each for name in line.names} - {()}
        for of, each in by_list(lines).items()
    }


def _change(desk: Desk, of: str, names: set[Name], key: bytes) -> Change:
    stood = desk.unit.known_names.find(of)
    if stood is None:
        return Change(of=of, stood=0, now=len(names), new=len(names))
    kept = already_in(names, Hashes(key, stood.digests))
    return Change(of=of, stood=stood.names, now=len(names), new=len(names) - kept)
