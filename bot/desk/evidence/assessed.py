"""What an assessor is shown of some days: the tables of each subject, and its gaps."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.desk.desk import Desk
from bot.desk.evidence.wanting import nights, office
from bot.desk.evidence.wanting.books import Books
from bot.desk.exporting import export
from bot.desk.exports.table import Table, Values
from bot.desk.people import past_line
from bot.domain.exports import Kind
from bot.domain.incidents.incident import Kind as IncidentKind
from bot.domain.refs import INCIDENT, Ref
from bot.domain.reports.assessor import ASKED, Asked, Topic
from bot.domain.reports.days import Days

WANTING: Mapping[Topic, Callable[[Books], Iterator[str]]] = {
    Topic.DUTY: nights.duty,
    Topic.CHECK_CALLS: nights.check_calls,
    Topic.DAILY_TRIAL: nights.daily_trial,
    Topic.ALARMS: nights.alarms,
    Topic.INCIDENTS: nights.incidents,
    Topic.BOOK: nights.book,
    Topic.PATROLS: nights.patrols,
    Topic.INSTRUCTIONS: office.site_instructions,
    Topic.POLICIES: office.policies,
    Topic.STAFF: office.staff,
    Topic.CLIENTS: office.clients,
    Topic.COMPLAINTS: office.complaints,
    Topic.BREACHES: office.breaches,
    Topic.RIGHTS: office.rights,
}

NO_ROWS = "nothing stands in these tables: is it kept elsewhere?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """``wanting`` says what is missing, a line each."""

    topic: Topic
    tables: Mapping[Kind, Table]
    wanting: tuple[str, ...]

    @property
    def asked(self) -> Asked:
        return ASKED[self.topic]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    company: str
    days: Days
    zone: ZoneInfo
    today: date
    """As the books stood then."""
    subjects: tuple[Subject, ...]


def assess(desk: Desk, days: Days) -> Assessed:
    """All subjects, also those of which nothing is known."""
    return Assessed(
        company=desk.company.name,
        days=days,
        zone=desk.zone,
        today=desk.today,
        subjects=tuple(_subject(desk, days, topic) for topic in Topic),
    )


def _subject(desk: Desk, days: Days, topic: Topic) -> Subject:
    start, end = days.span(desk.zone)
    tables = {kind: _table(desk, kind, start, end) for kind in ASKED[topic].shows}
    wanting = list(WANTING[topic](Books(desk, days, tables)))
    if _is_bare(topic, tables):
        wanting.insert(0, NO_ROWS)
    return Subject(topic=topic, tables=tables, wanting=tuple(wanting))


def _is_bare(topic: Topic, tables: Mapping[Kind, Table]) -> bool:
    """Something should be in one of them, and is not."""
    has_rows = any(table.lines for table in tables.values())
    return bool(tables) and not has_rows and not ASKED[topic].may_be_empty


def _table(desk: Desk, kind: Kind, start: datetime, end: datetime) -> Table:
    """The export, less whatever belongs to an incident that is told to few: this file
    goes to a stranger, and lies on the desk of whoever is to show it."""
    found = export(desk, kind, start, end)
    lines = [line for line in found.lines if not _is_told_to_few(desk, line)]
    return Table(found.name, found.names, lines, found.zone)


def _is_told_to_few(desk: Desk, line: Values) -> bool:
    """Help that was called for in secret, and what goes past the duty managers."""
    about = [cell for cell in line if isinstance(cell, Ref) and cell.prefix == INCIDENT]
    found = (desk.unit.incidents.find(ref.number) for ref in about)
    secret = any(each and each.kind is IncidentKind.DURESS for each in found)
    return secret or any(past_line.is_past(desk, ref) for ref in about)
