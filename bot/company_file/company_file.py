"""The company file: TOML into a ``Load``; whatever is wrong is named by its line."""

import re
import tomllib
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import LONDON, Clock, utc_now
from bot.company_file import csv_files, records
from bot.company_file.company import SETTINGS, company, named
from bot.company_file.files.toml_lines import line_of
from bot.company_file.lists import on_call_file
from bot.company_file.parts import At, Faults, Part, each_of, no_twins
from bot.company_file.rosters.planned_times import SiteClock
from bot.company_file.site_rules import presence, shift_rules, tag_keys, timesheets
from bot.company_file.site_rules.patrols import PATROLS, patrols
from bot.domain.company import Site, StaffRecord
from bot.domain.loads import Load
from bot.settings import BadFile, read_text

__all__ = ["BadFile", "read_company", "read_file"]


def read_file(path: Path, zone: ZoneInfo = LONDON, clock: Clock = utc_now) -> Load:
    """A company file (``.toml``), people, sites or a roster (``.csv``, ``.ics``).

    Roster times are wall-clock times in ``zone``. Raises :class:`BadFile`.
    """
    now = clock()
    match path.suffix.lower():
        case ".toml":
            return read_company(path)
        case ".csv" | ".tsv" | ".txt":
            today = now.astimezone(zone).date()
            return csv_files.read_csv(path, SiteClock(zone=zone, today=today))
        case ".ics" | ".ical" | ".icalendar":
            from bot.company_file.calendars.reading import read_calendar  # seldom: slow

            return read_calendar(path, zone, now)
        case _:
            wanted = (
                "a company file (.toml), people, sites or known names (.csv), or a "
                "roster (.csv, .ics)"
            )
            raise BadFile(path, None, f"a file of another kind; wanted {wanted}")


def read_company(path: Path) -> Load:
    """Everything in a company file; raises :class:`BadFile` at the first fault."""
    source = read_text(path)
    try:
        found = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(path, source, error) from None
    tag_keys.read_beside(found, path.parent)

    def fault(at: At, problem: str) -> BadFile:
        return BadFile(path, line_of(source, at), problem)

    return _load(Part(found, fault))


def _as_found(value: object) -> object:
    """Tables are read later."""
    return value


TABLES = ("company", *SETTINGS, "sites", "people")


def _load(file: Part) -> Load:
    if not file.values:
        raise file.refuse(
            "", "nothing in it; wanted [company], [[sites]] or [[people]]"
        )
    faults = Faults()
    faults.of(lambda: file.read(dict.fromkeys(TABLES, _as_found)), None)
    persons = faults.of(lambda: file.tables("people"), list[Part]())
    ids = named(persons, "id")
    staff = faults.of(lambda: _people(persons, ids), ())
    sites = faults.of(lambda: _sites(file), ())
    own = faults.of(lambda: company(file, ids), None)
    zone = ZoneInfo(own.time_zone) if own else LONDON
    on_call, notes = faults.of(
        lambda: on_call_file.tables(file.tables("on_call"), zone), ((), ())
    )
    faults.refuse()
    return Load(
        company=own,
        sites=sites,
        people=staff,
        on_call=on_call,
        notes=notes,
    )


def _people(parts: Sequence[Part], ids: frozenset[str]) -> tuple[StaffRecord, ...]:
    staff = records.people(parts)
    each_of(parts, partial(_deputy, ids))
    return staff


def _deputy(ids: frozenset[str], part: Part) -> None:
    deputy = str(part.values.get("deputy", "")).strip()
    if deputy and (deputy not in ids or deputy == str(part.values.get("id")).strip()):
        raise part.wrong("deputy", "the staff number of somebody else in this file")


def _sites(file: Part) -> tuple[Site, ...]:
    parts = file.tables("sites")
    sites = no_twins(parts, "code", _site)
    presence.must_have_a_place(parts, file.table("presence"))
    return sites


def _site(part: Part) -> Site:
    tables = dict.fromkeys(("check_calls", "timesheets"), _as_found)
    found = part.read({**records.SITE, **tables, **PATROLS})
    found["breaks"] = timesheets.breaks(part.table("timesheets"))
    found.pop("timesheets", None)
    own = shift_rules.check_calls_of_a_site(part.table("check_calls"))
    rounds = patrols(part, {key: found.pop(key, None) for key in PATROLS})
    return shift_rules.site_of(found | {"patrols": rounds}, own)


def _not_toml(path: Path, source: str, error: ValueError) -> BadFile:
    problem, _, place = str(error).rpartition(" (at ")
    at = re.match(r"line (\d+)", place)
    number = int(at[1]) if at else source.rstrip().count("\n") + 1
    line = [*source.split("\n"), ""][number - 1]
    wanted = 'lines such as name = "Alder Guarding" under a table such as [company]'
    if curly := re.search("[“”„‟«»‘’]", line):
        wanted = f'straight quotes, such as "Alder Guarding", and not {curly[0]}'
    problem = problem[:1].lower() + problem[1:]
    return BadFile(path, number, f"not TOML, {problem}; wanted {wanted}")
