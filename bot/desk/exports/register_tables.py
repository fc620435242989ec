"""The lines of the register as they leave the house: beside each breach what was
written of it, its corrective actions, and the reviews."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from bot.desk.exports.name_slips_table import NameSlipsByMonth
from bot.desk.exports.table import Values, zone_of
from bot.domain.breach.breach import Breach
from bot.domain.refs import BREACH, ref
from bot.domain.register.corrective_action import CorrectiveAction, Status
from bot.domain.register.entry import Part
from bot.domain.register.review import LINES, Review

if TYPE_CHECKING:
    from bot.desk.desk import Desk

Called = Callable[[str | None], str | None]

REGISTERED = (
    *(f"{part}{what}" for part in Part for what in ("", "_by", "_written_at")),
    *("board_told_on", "board_told_by", "board_minute"),
    *("register_closed_at", "register_closed_by", "register_closed_despite"),
    *("reopened_at", "reopened_by", "reopened_because"),
    *("actions", "actions_open", "actions_overdue", "name_slips_that_month"),
)
"""After the columns of a breach."""

ACTION = (
    *("ref", "breach", "text", "owner", "due_on", "status", "overdue"),
    *("added_at", "added_by", "reasons", "ended_at", "ended_by"),
    *("verified_at", "verified_by"),
)
REVIEW = ("review", "kind", "due_at", "to_sign", "signed_at", "signed_by", "note")


def registered(
    desk: "Desk", one: Breach, called: Called, misses: NameSlipsByMonth
) -> Values:
    """As far as the entry has come."""
    entry = desk.unit.breach_register.of(one.id)
    actions = desk.unit.actions.of(one.id)
    board, closed, reopened = entry.board, entry.closed, entry.reopened
    written: list[str | datetime | None] = []
    for part in Part:
        found = entry.written.get(part)
        written += (found.text, called(found.by), found.at) if found else [None] * 3
    return (
        *written,
        *((board.on, called(board.by), board.minute) if board else [None] * 3),
        *((closed.at, called(closed.by), closed.despite) if closed else [None] * 3),
        *(
            (reopened.at, called(reopened.by), reopened.reason)
            if reopened
            else [None] * 3
        ),
        "\n".join(_in_short(desk, each, called) for each in actions) or None,
        sum(each.status is Status.OPEN for each in actions),
        sum(each.is_overdue(desk.now) for each in actions),
        misses.of(one.reported_at),
    )


def _in_short(desk: "Desk", one: CorrectiveAction, called: Called) -> str:
    day = one.due_at.astimezone(zone_of(desk)).date()
    return f"{one.ref} {one.status}, {called(one.owner)}, {day}: {one.text}"


def action(one: CorrectiveAction, called: Called, desk: "Desk") -> Values:
    return (
        *(one.ref, ref(BREACH, one.breach), one.text, called(one.owner)),
        one.due_at.astimezone(zone_of(desk)).date(),
        *(one.status, one.is_overdue(desk.now), one.added_at, called(one.added_by)),
        *(one.reasons, one.ended_at, called(one.ended_by)),
        *(one.verified_at, called(one.verified_by)),
    )


def review(one: Review, called: Called) -> Iterator[Values]:
    """One line for each signature that it takes."""
    for number, roles in enumerate(LINES[one.kind]):
        mine = [each for each in one.signatures if each.line == number]
        to_sign = " or ".join(sorted(roles))
        head = (one.called, one.kind, one.due_at, to_sign)
        if mine:
            yield (*head, mine[0].at, called(mine[0].by), mine[0].note)
        else:
            yield (*head, None, None, None)
