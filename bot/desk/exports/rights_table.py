"""The Individual Rights Register as a table: no name, and no answer's content."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.desk.exports.clerk import Clerk
    from bot.desk.exports.table import Values

COLUMNS = (
    *("ref", "right", "asker", "staff", "division", "received_on", "due_on"),
    *("lawful_until", "words", "paper_file", "logged_by", "logged_at", "status"),
    *("identity_asked_at", "identity", "identity_by", "identity_checked_at"),
    *("extended_by", "extended_at", "extension", "ended_by", "ended_at"),
    *("answer", "ground"),
)


def lines(clerk: "Clerk") -> "Iterator[Values]":
    """By when they were logged."""
    for one in clerk.desk.unit.rights.between(clerk.start, clerk.end):
        who = (one.ref, one.right, one.asker, clerk.called(one.staff), one.division)
        days = (one.received_on, one.due_on, one.lawful_until)
        logged = (one.words, one.file, clerk.called(one.logged_by), one.logged_at)
        checked = (one.checked_how, clerk.called(one.checked_by), one.checked_at)
        longer = (clerk.called(one.extended_by), one.extended_at, one.extension)
        end = (clerk.called(one.ended_by), one.ended_at, one.answer, one.ground)
        state = (one.status, one.identity_asked_at)
        yield (
            *who,
            *(f"{day}" for day in days),
            *logged,
            *state,
            *checked,
            *longer,
            *end,
        )
