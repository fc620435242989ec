"""People, sites, the roster and the rota of those on call, from a table that a
spreadsheet or a tool saved."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.company_file.files.spreadsheet import Row, read_sheet
from bot.company_file.known_names import reading as known_names_file
from bot.company_file.lists import certificates_file, on_call_file, people_file
from bot.company_file.parts import REQUIRED, At, Parse, Part, each_of, no_twins
from bot.company_file.records import SITE
from bot.company_file.rosters import roster_file
from bot.company_file.rosters.planned_times import TIMES, SiteClock
from bot.company_file.site_rules.presence import must_have_a_place
from bot.company_file.site_rules.shift_rules import site_of
from bot.domain.loads import Load
from bot.settings import BadFile, one_of


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """What a table may hold. What tools export goes by many names, ``called``, and has
    other columns beside."""

    columns: Mapping[str, Parse]
    called: Mapping[str, tuple[str, ...]] | None = None
    least: int = 2
    """So many columns that we know make a header."""


PEOPLE = Kind(people_file.COLUMNS)
SITES = Kind(SITE)
CERTIFICATES = Kind(certificates_file.ROW, certificates_file.COLUMNS)
ROSTER = Kind(roster_file.ROW, roster_file.SYNONYMS)
ON_CALL = Kind(on_call_file.ROW, on_call_file.COLUMNS)
KNOWN_NAMES = Kind(known_names_file.ROW, known_names_file.COLUMNS, least=1)
KINDS = (PEOPLE, SITES, ROSTER, ON_CALL, CERTIFICATES, KNOWN_NAMES)


@dataclass(frozen=True, slots=True)
class _Header:
    """Where each column is that we read, and what the file calls it."""

    path: Path
    kind: Kind
    places: Mapping[str, int]
    cells: Sequence[str]

    def part(self, row: Row) -> Part:
        """One row by its columns; refuses one that is cut short, or too long."""
        line, cells = row
        width = max(self.places.values()) + 1
        named = [bool(cell) for cell in self.cells]
        astray = any(
            cell and not (place < len(named) and named[place])
            for place, cell in enumerate(cells)
        )
        if astray or len(cells) < width:
            last = max(place for place, name in enumerate(named) if name) + 1
            problem = f"{len(cells)} values; wanted {last}, as in the header"
            raise BadFile(self.path, line, problem)
        values = {
            key: _typed(key, cells[place])
            for key, place in self.places.items()
            if cells[place]
        }
        return Part(values, partial(self._fault, line))

    @property
    def called(self) -> dict[str, str]:
        """Each column that we read, as somebody finds it in the file."""
        return {
            key: f"column {' '.join(self.cells[place].split())}"
            for key, place in self.places.items()
        }

    def _fault(self, line: int, at: At, problem: str) -> BadFile:
        key = str(at[-1])
        column = self.cells[self.places[key]] if key in self.places else key
        return BadFile(self.path, line, problem, " ".join(column.split()))


def read_csv(path: Path, clock: SiteClock) -> Load:
    """People, sites, a roster or a rota, times on the site clock; or
    :class:`BadFile`."""
    sheet = read_sheet(path, lambda cells: max(len(_places(k, cells)) for k in KINDS))
    line, cells = sheet.header
    kind = _kind(cells)
    header = _Header(path, kind, _places(kind, cells), cells)
    _check(header, line)
    parts = each_of(sheet.rows, lambda row: (row[0], header.part(row)))
    sheet.rows.clear()  # a year of shifts is large, and is held once
    notes = sheet.notes
    if kind in (ROSTER, ON_CALL) and not parts:
        what = "shift" if kind is ROSTER else "duty"
        raise BadFile(path, line, f"no {what} under the header; wanted one at least")
    if kind is ROSTER:
        lines, guessed = roster_file.shifts(parts, clock, header.called, path)
        return Load(roster=lines, notes=(*notes, *_columns(header), *guessed))
    if kind is ON_CALL:
        duties, guessed = on_call_file.rows(parts, clock)
        return Load(on_call=duties, notes=(*notes, *_columns(header), *guessed))
    if kind is CERTIFICATES:
        held, guessed = certificates_file.lines(parts, clock)
        return Load(certificates=held, notes=(*notes, *_columns(header), *guessed))
    if kind is KNOWN_NAMES:
        names, guessed = known_names_file.lines(parts)
        if not names:
            raise BadFile(path, line, "no name under the header; wanted one at least")
        return Load(known_names=names, notes=(*notes, *_columns(header), *guessed))
    if kind is PEOPLE:
        staff, guessed = people_file.lines(parts, clock)
        columns = frozenset(header.places)
        return Load(people=staff, columns=columns, notes=(*notes, *guessed))
    records = [part for _, part in parts]
    found = no_twins(records, "code", lambda part: site_of(part.read(SITE)))
    must_have_a_place(records)
    return Load(sites=found, columns=frozenset(header.places), notes=notes)


def _kind(cells: Sequence[str]) -> Kind:
    """The kind of table with most of these columns. A list of residents has a phone and
    an email too, and is no list of staff for that."""
    likeliest = max(KINDS, key=lambda each: len(_places(each, cells)))
    names = known_names_file.NAMES & _places(KNOWN_NAMES, cells).keys()
    found = KNOWN_NAMES if names and _is_useless(likeliest, cells) else likeliest
    return PEOPLE if found is KNOWN_NAMES and _is_of_staff(cells) else found


def _is_of_staff(cells: Sequence[str]) -> bool:
    """Staff numbers and roles, and of no site or client: who loads that means people
    who work here, and would not hear that they were taken for residents."""
    names = {_plain(cell) for cell in cells}
    numbers = certificates_file.COLUMNS["staff_id"]
    has = [not names.isdisjoint(each) for each in (numbers, ("role", "roles"))]
    return all(has) and known_names_file.OF not in _places(KNOWN_NAMES, cells)


def _is_useless(kind: Kind, cells: Sequence[str]) -> bool:
    """As a table of that kind: nobody has a staff number in it, or a time."""
    places = _places(kind, cells).keys()
    if kind in (PEOPLE, SITES):
        return not places >= REQUIRED & kind.columns.keys()
    if kind is CERTIFICATES:
        return not places >= {"staff_id", "kind"}
    return kind is not KNOWN_NAMES and not places & TIMES.keys()


def _places(kind: Kind, cells: Sequence[str]) -> dict[str, int]:
    """Where the columns are that mean something; a roster's go by many names."""
    names = [_plain(cell) for cell in cells]
    also = kind.called or {key: (key,) for key in kind.columns}
    found = {}
    for key, called in also.items():
        place = next((names.index(name) for name in called if name in names), None)
        if place is not None:
            found[key] = place
    return found


def _plain(cell: str) -> str:
    """Capitals, blanks and points do not count: ``Staff ID`` is ``staff_id``."""
    return re.sub(r"[^a-z0-9]+", "_", cell.casefold()).strip("_")


def _check(header: _Header, line: int) -> None:
    path, known = header.path, header.kind.columns
    if len(header.places) < header.kind.least:
        if _is_of_staff(header.cells):
            wanted = "wanted columns that are called id, name and roles"
            raise BadFile(path, line, f"a list of staff, as it seems; {wanted}")
        kinds = " or ".join(",".join(each.columns) for each in KINDS)
        raise BadFile(path, line, f"not a header row; wanted {kinds}")
    names = [_plain(cell) for cell in header.cells]
    for place, name in enumerate(names):
        read = place in header.places.values()
        again = name in names[:place] and names.index(name) in header.places.values()
        if again or (header.kind.called is None and name and not read):
            unknown = f"unknown column; wanted {one_of(name, known)}"
            problem = "given twice; wanted it once" if again else unknown
            raise BadFile(path, line, problem, header.cells[place])
    if header.kind is KNOWN_NAMES and not known_names_file.NAMES & header.places.keys():
        problem = f"missing from the header; wanted {','.join(known)}"
        raise BadFile(path, line, problem, known_names_file.NAME)
    for key in known:
        if key in REQUIRED and key not in header.places:
            problem = f"missing from the header; wanted {','.join(known)}"
            found = ",".join(filter(None, names))
            raise BadFile(path, line, f"{problem}; found {found}", key)


def _columns(header: _Header) -> list[str]:
    """What was guessed of a plan's columns: what they mean, and which mean nothing to
    us."""
    read = set(header.places.values())
    guessed = [
        f"{' '.join(header.cells[place].split())} as {key}"
        for key, place in header.places.items()
        if _plain(header.cells[place]) != key
    ]
    meant = [f"columns were read by their names: {', '.join(guessed)}"]
    names = [
        " ".join(cell.split())
        for place, cell in enumerate(header.cells)
        if cell and place not in read
    ]
    unread = [f"not read: column {', '.join(names)}"]
    return [*(meant if guessed else []), *(unread if names else [])]


def _typed(column: str, value: str) -> object:
    """As TOML would hold it; what cannot be turned stays text, and is refused later."""
    with suppress(ValueError):
        match column:
            case "roles":
                words = re.sub(r"duty[\s_]+manager", "duty-manager", value.lower())
                return re.findall(r"[^\s,;|]+", words)
            case "channels" | "needs":
                return re.findall(r"[^\s,;|]+", value)
            case "equipment":
                return [one for one in re.split(r"[;|\n]", value) if one.strip()]
            case "latitude" | "longitude":
                return float(value.replace(",", "."))  # as half of Europe has it
            case "radius_m":
                return int(value)
            case "continuous_cover" if value.lower() in ("true", "yes", "false", "no"):
                return value.lower() in ("true", "yes")
    return value
