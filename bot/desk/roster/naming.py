"""The lines of a roster whose files say in words who works where."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.desk.desk import Desk
from bot.desk.roster.taking import Unfit
from bot.domain.loads import RosterLine, Said, Written
from bot.domain.people.person import Role
from bot.domain.refs import SiteCode, StaffId
from bot.domain.roster.naming import CALENDAR, Id, Names, Unclear, believed, called
from bot.texts.roster import lines as said

Seen = dict[tuple[Said, ...], tuple[tuple[StaffId, ...], Said | None]]


@dataclass(kw_only=True)
class Found:
    """What the files plan, what they say is off, and what is to be known besides."""

    lines: list[RosterLine] = field(default_factory=list)
    off: list[RosterLine] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def found(desk: Desk, given: Sequence[RosterLine | Written]) -> Found:
    """Raises :class:`Unfit` at the first line that names nobody, or no site."""
    office, result = Office(desk), Found()
    own: dict[str, list[StaffId]] = {}
    for each in given:
        match each:
            case RosterLine():
                office.knows(each)
                result.lines.append(each)
            case Written(is_cancelled=True):
                result.off += _called_off(office, each, result.notes)
            case Written():
                lines = list(office.lines(each))
                result.lines += lines
                own |= {line.file: [line.officer] for line in lines if line.is_own}
    result.notes += [said.own_calendar(file, who) for file, [who] in own.items()]
    return result


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
            problem, place = said.no_person(line.officer), "column staff_id"
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
            self._who[who] = self._read(written, who, names, said.nobody)
        return self._who[who]

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
