"""The company file: TOML into a ``Load``; whatever is wrong is named by its line."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from bot.clock import LONDON, Clock, utc_now
from bot.company_file import (
    csv_files,
    incidents,
    kit,
    records,
    wake_tests,
)
from bot.company_file.clients import clients
from bot.company_file.durations import at_least
from bot.company_file.ladders import rungs
from bot.company_file.lists import on_call_file
from bot.company_file.records import At, Parse, Part
from bot.company_file.rosters.planned_times import SiteClock
from bot.company_file.site_rules import presence, shift_rules, tag_keys, timesheets
from bot.company_file.site_rules.patrols import PATROLS, patrols
from bot.company_file.toml_lines import line_of
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.company import Company, Site
from bot.domain.loads import Load
from bot.domain.names.contact_detail import Detail
from bot.domain.regulator import OwnRegulator
from bot.domain.retention.periods import (
    OLDER_NAME_SLIP,
    SETTABLE,
    Period,
    RecordClass,
    Schedule,
    read_period,
)
from bot.settings import BadFile, one_of, read_text, shown

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


def _period(value: object) -> Period:
    return read_period(records.text(value))


def _zone(value: object) -> str:
    zone = records.shaped("a time zone such as Europe/London")(value)
    if zone not in available_timezones():
        near = one_of(zone, available_timezones()).partition(" (")[1:]
        raise ValueError(f"a time zone such as Europe/London{''.join(near)}")
    return zone


def _as_found(value: object) -> object:
    """Tables are read later."""
    return value


def _details(value: object) -> frozenset[Detail]:
    """Kinds of contact details by their words; the one that is none is named."""
    kinds = {kind.word: kind for kind in Detail}
    if not isinstance(value, list):
        raise ValueError(f'a list such as ["phone"] with {one_of("", kinds)}')
    for each in value:
        if not isinstance(each, str) or each not in kinds:
            raise ValueError(f"instead of {shown(each)} {one_of(str(each), kinds)}")
    return frozenset(kinds[each] for each in value)


COMPANY: Mapping[str, Parse] = {
    "name": records.shaped("the company's name"),
    "time_zone": _zone,
    "control_room_phone": records.shaped("the number that officers ring"),
    "policy_version": records.shaped("the version of the acceptable-use policy"),
    "bank_holidays": records.bank_holidays,
    "self_test": records.evening,
    "digest": records.clock,
}
OPTIONAL = {"time_zone", "bank_holidays", "self_test", "digest"}
REGULATOR: Mapping[str, Parse] = {
    "name": records.shaped("the regulator's name, as it calls itself"),
    "short": records.shaped("what it is called for short"),
    "address": records.shaped("where letters reach it"),
    "phone": records.shaped("its telephone number"),
    "complaints": records.shaped("the address of its complaint form on the web"),
}
OWNED: Mapping[str, Parse] = {"owner": at_least(60)}
REDACTION: Mapping[str, Parse] = {
    "keep": _details,
    "originals": records.number((bool,), 0, 1, "true or false"),
}
SPANS = ("at_risk", "quarantine", "backups")
RETENTION: Mapping[str, Parse] = dict.fromkeys(
    (*SETTABLE, OLDER_NAME_SLIP, *SPANS), _period
)
SETTINGS = (
    *("check_calls", "book_on", "before_shift", "incidents", "breaches"),
    *("redaction", "retention", "timesheets", "presence", "wake_tests"),
    *("regulator", "riddor", "ladders", "on_call", "clients", "requests"),
)
"""Tables that are the company's own, and mean nothing without it."""
TABLES = ("company", *SETTINGS, "sites", "people")


def _load(file: Part) -> Load:
    file.read(dict.fromkeys(TABLES, _as_found))
    if not file.values:
        raise file.refuse(
            "", "nothing in it; wanted [company], [[sites]] or [[people]]"
        )
    persons = file.tables("people")
    staff = records.people(persons)
    ids = frozenset(str(each.id) for each in staff)
    for part, person in zip(persons, staff, strict=True):
        if person.deputy and (person.deputy not in ids or person.deputy == person.id):
            raise part.wrong("deputy", "the staff number of somebody else in this file")
    sites = _sites(file)
    company = _company(file, ids, [site.code for site in sites])
    zone = ZoneInfo(company.time_zone) if company else LONDON
    on_call, notes = on_call_file.tables(file.tables("on_call"), zone)
    return Load(
        company=company,
        sites=sites,
        people=staff,
        on_call=on_call,
        notes=notes,
    )


def _company(file: Part, ids: frozenset[str], sites: Sequence[str]) -> Company | None:
    if "company" not in file.values:
        for key in SETTINGS:
            if key in file.values:
                raise file.refuse(key, f"{key} without [company]; wanted both")
        return None
    own = file.table("company").read(COMPANY, COMPANY.keys() - OPTIONAL)
    ladders = file.table("ladders")
    ladders.read(dict.fromkeys(AlarmKind, _as_found))
    return Company(
        **own,
        check_calls=shift_rules.check_calls(file.table("check_calls")),
        book_on=shift_rules.book_on(file.table("book_on")),
        before_shift=shift_rules.before_shift(file.table("before_shift")),
        **incidents.read(file.table("incidents"), file.table("riddor"), ids),
        **_owned(file.table("breaches"), "breach"),
        **file.table("redaction").read(REDACTION),
        own_regulator=OwnRegulator(**file.table("regulator").read(REGULATOR, ())),
        retention=_schedule(file.table("retention").read(RETENTION)),
        ladders={
            AlarmKind(kind): rungs(ladders, kind, ladders.tables(kind), ids)
            for kind in ladders.values
        },
        clients=clients(file.tables("clients"), sites),
        kit=kit.kinds(file.tables("requests"), ids),
        presence_at_book_on=presence.at_book_on(file.table("presence")),
        wake_tests=wake_tests.roles_asked(file.table("wake_tests")),
        **timesheets.read(file.table("timesheets")),
    )


def _schedule(found: dict[str, Period]) -> Schedule:
    periods = {RecordClass(key): found[key] for key in found if key not in SPANS}
    return Schedule(
        periods=periods, **{key: found[key] for key in found if key in SPANS}
    )


def _owned(part: Part, what: str) -> dict[str, Any]:  # Any: as many types as columns
    return {f"{what}_{key}": value for key, value in part.read(OWNED).items()}


def _sites(file: Part) -> tuple[Site, ...]:
    parts = file.tables("sites")
    sites = records.no_twins(parts, "code", map(_site, parts))
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
    line = re.match(r"line (\d+)", place)
    last = source.rstrip().count("\n") + 1
    wanted = 'lines such as name = "Alder Guarding" under a table such as [company]'
    problem = problem[:1].lower() + problem[1:]
    number = int(line[1]) if line else last
    return BadFile(path, number, f"not TOML, {problem}; wanted {wanted}")
