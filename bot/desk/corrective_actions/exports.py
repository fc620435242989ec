"""Corrective actions as a table."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.desk.people.past_line import is_past
from bot.domain.exports import Kind
from bot.domain.refs import BREACH


def _actions(clerk: Clerk) -> Iterator[Values]:
    return _lines(clerk, past=False)


def _past_managers(clerk: Clerk) -> Iterator[Values]:
    return _lines(clerk, past=True)


def _lines(clerk: Clerk, *, past: bool) -> Iterator[Values]:
    """Those of what goes past the duty managers are a table of their own."""
    now, called = clerk.desk.now, clerk.called
    for action in clerk.desk.unit.actions.between(clerk.start, clerk.end):
        if is_past(clerk.desk, action.about) is not past:
            continue
        breach = action.about if action.about.prefix == BREACH else None
        owner, day = called(action.owner), clerk.day(action.due_at)
        yield (
            *(action.ref, breach, action.text, owner, day),
            *(action.status, action.is_overdue(now)),
            *(action.added_at, called(action.added_by), action.reasons),
            *(action.ended_at, called(action.ended_by)),
            *(action.verified_at, called(action.verified_by)),
            *(action.about, action.site),
        )


COLUMNS = (
    *("ref", "breach", "text", "owner", "due_on", "status", "overdue"),
    *("added_at", "added_by", "reasons", "ended_at", "ended_by"),
    *("verified_at", "verified_by", "about", "site"),
)
"""``breach`` is the older column: what it is of stands in ``about``."""

EXPORTS = {
    Kind.ACTIONS: Export(columns=COLUMNS, lines=_actions),
    Kind.ACTIONS_PAST_MANAGERS: Export(columns=COLUMNS, lines=_past_managers),
}
