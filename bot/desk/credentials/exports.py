"""Certificates as a table: who holds what, and until when."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _lines(clerk: Clerk) -> Iterator[Values]:
    """As they stand; whenever they were written down. Of a number the last four digits:
    who needs all of it has the licence."""
    held = clerk.desk.unit.credentials.by_person()
    for person in clerk.desk.unit.people.all():
        for each in held.get(person.id, ()):
            one = each.certificate
            number = f"…{one.number[-4:]}" if one.number else ""
            left = "" if person.active else "left"
            yield clerk.called(person.id), one.kind, one.of, number, one.expires, left


EXPORTS = {
    Kind.CERTIFICATES: Export(
        columns=("person", "kind", "of", "number", "expires", "state"), lines=_lines
    ),
}
