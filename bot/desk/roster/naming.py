"""The lines of a roster whose files say in words who works where."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.desk.desk import Desk
from bot.desk.roster.taking import Unfit, refuse
from bot.domain.loads import RosterLine, Said, Written
from bot.domain.people.person import Role
from bot.domain.people.staff_numbers import meant
from bot.domain.refs import SiteCode, StaffId
from bot.domain.roster.naming import CALENDAR, Id, Names, Unclear, believed, called
from bot.texts.roster import lines as said

MOST = 100
"""Lines that name nobody: then the rest is not looked up, while everybody waits."""
Seen = dict[tuple[Said, ...], tuple[tuple[StaffId, ...], Said | None]]


@dataclass(kw_only=True)
class Found:
    """What the files plan, what they say is off, and what is to be known besides."""

    lines: list[RosterLine] = field(default_factory=list)
    off: list[RosterLine] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def found(desk: Desk, given: Sequence[RosterLine | Written]) -> Found:
    """Raises :class:`Unfit` for lines that name nobody, or no site."""
    office, result, faults = Office(desk), Found(), list[Unfit]()
    own: dict[str, list[StaffId]] = {}
    for each in given:
        try:
            _take(office, each, result, own)
        except Unfit as fault:
            faults.append(fault)
        if len(faults) == MOST:
            break
    refuse(faults)
    result.notes += [said.own_calendar(file, who) for file, [who] in own.items()]
    return result


def _take(
    office: "Office",
    given: RosterLine | Written,
    result: Found,
    own: dict[str, list[StaffId]],
) -> None:
    match given:
        case RosterLine():
            office.knows(given)
            result.lines.append(given)
        case Written(is_cancelled=True):
            result.off += _called_off(office, given, result.notes)
        case Written():
            lines = list(office.lines(given))
            result.lines += lines
            own |= {line.file: [line.officer] for line in lines if line.is_own}


def _called_off(office: "Office", off: Written, notes: list[str]) -> list[RosterLine]:
    """What is off and was never ours needs no correction."""
    try:
        return list(office.lines(off))
    except Unfit:
        notes.append(said.nobodys(off.row, off.file))
        return []


class Office:
    """Knows everybody and every site by number, code and name."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._people = desk.unit.people.all()
        numbers = frozenset(person.id for person in self._people)
        self._numbers = Names(numbers, {})
        sites = desk.unit.sites.all()
        codes = frozenset(site.code for site in sites)
        self._sites = Names(codes, called((site.name, site.code) for site in sites))
        self._who: Seen = {}
        self._where: dict[tuple[Said, ...], SiteCode] = {}

    def knows(self, line: RosterLine) -> None:
        """Raises :class:`Unfit` where there is no such person or site."""
        if line.officer not in self._numbers.codes:
            near = meant(line.officer, self._numbers.codes)
            problem, place = said.no_person(line.officer, near), "column staff_id"
            raise Unfit(problem, line.row, place, line.file)
        if line.site not in self._sites.codes:
            problem, place = said.no_site(line.site), "column site"
            raise Unfit(problem, line.row, place, line.file)

    def lines(self, written: Written) -> Iterator[RosterLine]:
        """One for each whom it names."""
        ids, by = self._whom(written)
        site = self._site(written)
        for officer in ids:
            yield RosterLine(
                officer=officer,
                site=site,
                start_at=written.start_at,
                end_at=written.end_at,
                row=written.row,
                file=written.file,
                places=written.places,
                ends_first=written.ends_first,
                is_own=by is not None and by.place == CALENDAR,
            )

    def _whom(self, written: Written) -> tuple[tuple[StaffId, ...], Said | None]:
        who = written.who
        if who not in self._who:
            is_number = who[0].words in self._numbers.codes
            names = self._numbers if is_number else self._names
            self._who[who] = self._read(written, who, names, self._nobody)
        return self._who[who]

    def _nobody(self, at: Said) -> str:
        return said.nobody(at, meant(at.words, self._numbers.codes))

    def _site(self, written: Written) -> SiteCode:
        where = written.where
        if where not in self._where:
            sites, by = self._read(written, where, self._sites, said.nowhere)
            if len(sites) > 1:
                raise self._refusal(written, by or where[0], said.several(sites))
            self._where[where] = sites[0]
        return self._where[where]

    def _read(
        self,
        written: Written,
        words: tuple[Said, ...],
        names: Names[Id],
        none: Callable[[Said], str],
    ) -> tuple[tuple[Id, ...], Said | None]:
        try:
            ids, by = believed(words, names)
        except Unclear as unclear:
            several = said.several(unclear.ids)
            raise self._refusal(written, unclear.said, several) from None
        if not ids:
            raise self._refusal(written, words[0], none(words[0]))
        return ids, by

    def _refusal(self, written: Written, at: Said, problem: str) -> Unfit:
        return Unfit(problem, at.row or written.row, at.place, written.file)

    @cached_property
    def _names(self) -> Names[StaffId]:
        """Opened only where a file names somebody by other words than their number."""
        officers = [p for p in self._people if p.active and Role.OFFICER in p.roles]
        records = [self._desk.unit.people.record_of(person.id) for person in officers]
        pairs = [(record.name, record.id) for record in records]
        pairs += [(record.email, record.id) for record in records]
        return Names(self._numbers.codes, called(pairs))
