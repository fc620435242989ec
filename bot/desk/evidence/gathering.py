"""Gathers what is kept of one incident, one breach, or one night of a site.

It holds what the exports hold, and nothing that they hide: what was called for in
secret, and words that were added to a report that goes past the duty managers.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

from bot.clock import from_wall
from bot.desk import exporting
from bot.desk.desk import Desk
from bot.desk.evidence import moments
from bot.desk.evidence.custody import held_photos
from bot.desk.evidence.gathered import Gathered, Moment, Said, Subject
from bot.desk.evidence.journal import journal_of
from bot.desk.exports.table import Row
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.exports import Kind
from bot.domain.incidents.incident import Incident
from bot.domain.incidents.incident import Kind as IncidentKind
from bot.domain.refs import BREACH, INCIDENT, SHIFT, Ref, SiteCode

INSTANT = timedelta(microseconds=1)
DAY = timedelta(days=1)
NOON = time(12)
"""A night is from noon to noon: whoever begins in the evening ends in it."""

OF_A_NIGHT = (
    *(Kind.INCIDENTS, Kind.NEAR_MISS_REPORTS, Kind.OCCURRENCE_BOOK),
    *(Kind.CHECK_CALLS, Kind.PATROLS, Kind.ALARMS),
)

Tables = dict[Kind, list[Row]]


def gather(desk: Desk, subject: Subject) -> Gathered | None:
    """None where there is no such thing."""
    match subject.about:
        case Ref(prefix) as ref if prefix == INCIDENT:
            return _incident(desk, subject, ref)
        case Ref(prefix) as ref if prefix == BREACH:
            return _breach(desk, subject, ref)
        case str() as site if subject.night is not None:
            return _night(desk, subject, SiteCode(site), subject.night)
    return None


def _incident(desk: Desk, subject: Subject, ref: Ref) -> Gathered | None:
    """With the shift on which it was reported: its calls, and its entries."""
    incident = desk.unit.incidents.find(ref.number)
    if incident is None or incident.kind is IncidentKind.DURESS:
        return None
    kind = Kind.PAST_MANAGERS if incident.goes_past else Kind.INCIDENTS
    at = incident.reported_at
    actions = Kind.ACTIONS_PAST_MANAGERS if incident.goes_past else Kind.ACTIONS
    tables = {
        kind: _rows(desk, kind, at, at + INSTANT, _is(ref)),
        actions: _rows(desk, actions, at, desk.now + INSTANT, _is(ref, "about")),
    }
    lines: list[Moment] = []
    refs = {ref}
    found = desk.unit.worked.shift_at(incident.officer, at)
    if found is not None:
        more, lines = _shift(desk, incident, Ref(SHIFT, found[0]))
        tables |= more
        refs |= {Ref(SHIFT, found[0]), *_refs(more)}
    alarms = _alarms(desk, at, refs)
    lines = [line for line in lines if line.ref in set(map(str, refs))]
    told = list(moments.of_journal(desk, ref))
    return _gathered(desk, subject, tables | alarms, refs, [*lines, *told])


def _shift(desk: Desk, incident: Incident, ref: Ref) -> tuple[Tables, list[Moment]]:
    shift = desk.unit.shifts.get(ref.number)
    start = shift.booked_on_at or incident.reported_at
    end = (shift.booked_off_at or desk.now) + DAY

    def is_of_it(row: Row) -> bool:
        return row["shift"] == str(ref)

    kinds = (Kind.OCCURRENCE_BOOK, Kind.CHECK_CALLS)
    tables = {kind: _rows(desk, kind, start, end, is_of_it) for kind in kinds}
    return tables, list(moments.of_book(desk, shift.site, start, end))


def _breach(desk: Desk, subject: Subject, ref: Ref) -> Gathered | None:
    breach = desk.unit.breaches.find(ref.number)
    if breach is None or breach.is_drill:
        return None
    at = breach.reported_at
    tables = {
        Kind.BREACHES: _rows(desk, Kind.BREACHES, at, at + INSTANT, _is(ref)),
        Kind.ACTIONS: _rows(
            desk, Kind.ACTIONS, at, desk.now + INSTANT, _is(ref, "about")
        ),
        **_alarms(desk, at, {ref}),
    }
    told = list(moments.of_journal(desk, ref))
    return _gathered(desk, subject, tables, {ref}, told)


def _night(
    desk: Desk, subject: Subject, site: SiteCode, night: date
) -> Gathered | None:
    if desk.unit.sites.find(site) is None:
        return None
    start = from_wall(datetime.combine(night, NOON), desk.zone)
    end = from_wall(datetime.combine(night + DAY, NOON), desk.zone)

    def is_there(row: Row) -> bool:
        return row["site"] == site and row.get("kind") != AlarmKind.BREACH

    tables = {kind: _rows(desk, kind, start, end, is_there) for kind in OF_A_NIGHT}
    lines = list(moments.of_book(desk, site, start, end))
    refs = _refs(tables) | {ref for each in lines if (ref := Ref.find(each.ref))}
    return _gathered(desk, subject, tables, refs, lines)


def _gathered(
    desk: Desk, subject: Subject, tables: Tables, refs: set[Ref], lines: list[Moment]
) -> Gathered:
    ordered = sorted(refs)
    photos = held_photos(desk, ordered, subject)
    came = [
        Moment(
            at=p.sent_at,
            ref=str(p.about),
            words=f"Photo {p.number}, from {p.sent_by}",
            photo=p.number,
        )
        for p in photos
    ]
    journal: dict[str, Said] = journal_of(desk, ordered)
    return Gathered(
        subject=subject,
        company=desk.company.name,
        zone=desk.zone,
        at=desk.now,
        moments=[*lines, *came],
        tables={str(kind): rows for kind, rows in tables.items() if rows},
        photos=photos,
        journal=journal,
    )


def _rows(
    desk: Desk,
    kind: Kind,
    start: datetime,
    end: datetime,
    is_wanted: Callable[[Row], bool],
) -> list[Row]:
    rows = exporting.export(desk, kind, start, end).rows
    return [row for row in rows if is_wanted(row)]


def _is(ref: Ref, column: str = "ref") -> Callable[[Row], bool]:
    return lambda row: row[column] == str(ref)


def _alarms(desk: Desk, since: datetime, refs: set[Ref]) -> Tables:
    """Those about any of them."""
    about = set(map(str, refs))
    start = since - DAY
    return {
        Kind.ALARMS: _rows(
            *(desk, Kind.ALARMS, start, desk.now + INSTANT),
            lambda row: row["about"] in about,
        )
    }


def _refs(tables: Tables) -> set[Ref]:
    """What the lines are about; not an entry whose words are kept from them."""
    return {ref for rows in tables.values() for row in rows for ref in _named(row)}


def _named(row: Row) -> Iterator[Ref]:
    hidden = "amends" in row and row["text"] is None
    names = ("shift",) if hidden else ("ref", "about", "shift")
    for name in names:
        ref = Ref.find(str(row.get(name)))
        if ref is not None:
            yield ref
