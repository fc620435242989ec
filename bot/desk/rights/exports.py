"""The Individual Rights Register as a table: no name, and no answer's content."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _lines(clerk: Clerk) -> Iterator[Values]:
    """By when they were logged."""
    for one in clerk.desk.unit.rights.between(clerk.start, clerk.end):
        days = (one.received_on, one.due_on, one.lawful_until)
        yield (
            *(one.ref, one.right, one.asker, clerk.called(one.staff), one.division),
            *(f"{day}" for day in days),
            *(one.words, one.file, clerk.called(one.logged_by), one.logged_at),
            *(one.status, one.identity_asked_at),
            *(one.checked_how, clerk.called(one.checked_by), one.checked_at),
            *(clerk.called(one.extended_by), one.extended_at, one.extension),
            *(clerk.called(one.ended_by), one.ended_at, one.answer, one.ground),
        )


EXPORTS = {
    Kind.RIGHTS_REQUESTS: Export(
        columns=(
            *("ref", "right", "asker", "staff", "division"),
            *("received_on", "due_on", "lawful_until"),
            *("words", "paper_file", "logged_by", "logged_at"),
            *("status", "identity_asked_at"),
            *("identity", "identity_by", "identity_checked_at"),
            *("extended_by", "extended_at", "extension"),
            *("ended_by", "ended_at", "answer", "ground"),
        ),
        lines=_lines,
    ),
}
