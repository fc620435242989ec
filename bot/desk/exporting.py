"""What leaves the house as a table."""

from datetime import datetime

from bot.desk.desk import Desk
from bot.desk.exports.clerk import Clerk, zone_of
from bot.desk.exports.table import Table
from bot.desk.subjects import EXPORTS
from bot.domain.exports import Kind


def export(desk: Desk, kind: Kind, start: datetime, end: datetime) -> Table:
    """Everything of this kind from ``start`` to before ``end``."""
    found, clerk = EXPORTS[kind], clerk_of(desk, start, end)
    return Table(kind, found.columns, list(found.lines(clerk)), zone_of(desk))


def clerk_of(desk: Desk, start: datetime, end: datetime) -> Clerk:
    """Whoever writes down what is in the books from ``start`` to before ``end``."""
    called = {str(person.id): person.called for person in desk.unit.people.all()}
    return Clerk(desk, start, end, called)


def export_alone(
    desk: Desk, kind: Kind, start: datetime, end: datetime
) -> tuple[Table, ...]:
    return (export(desk, kind, start, end),)


def export_with(
    desk: Desk, kind: Kind, start: datetime, end: datetime
) -> tuple[Table, ...]:
    """With what is read beside it, where a file has room for that."""
    kinds = (kind, *EXPORTS[kind].beside)
    return tuple(export(desk, each, start, end) for each in kinds)
