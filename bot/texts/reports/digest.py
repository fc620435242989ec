"""The morning's digest: only what needs a person, and which records each number is."""

from collections.abc import Sequence

from bot.domain.reports.digest import Digest
from bot.texts.message import Message
from bot.texts.reader import Reader

SHOWN = 10
"""Records that are named on a line; the others are counted."""


def digest(to: Reader, of: Digest) -> Message:
    """One line where nobody is needed."""
    span = {"start": to.date_time(of.start_at), "end": to.date_time(of.end_at)}
    if of.is_quiet:
        return Message(to.say("DIGEST {start} to {end}: nothing needs you.", **span))
    lines = [
        _line(to, to.say("Open alarms"), of.alarms),
        _line(to, to.say("Missed check calls"), of.missed_calls),
        _line(to, to.say("Nobody came to"), of.no_shows),
        _line(to, to.say("Uncovered in the next day"), of.uncovered),
        _line(to, to.say("Open incidents"), of.incidents),
        _line(to, to.say("Corrective actions overdue"), of.actions),
        _line(to, to.say("Corrective actions to be checked"), of.unchecked),
        _line(
            to, to.say("Certificates over, or ending within a week"), of.certificates
        ),
        _line(to, to.say("Morning reports that did not arrive"), of.undelivered),
    ]
    head = to.say("DIGEST {start} to {end}. What needs you:", **span)
    return Message("\n".join([head, *(line for line in lines if line)]))


def _line(to: Reader, what: str, records: Sequence[str]) -> str:
    """The number, and what it counts; nothing where there are none."""
    if not records:
        return ""
    named = ", ".join(records[:SHOWN])
    if len(records) > SHOWN:
        more = len(records) - SHOWN
        named = to.say("{named} and {count} more", named=named, count=more)
    return f"{what}: {len(records)} ({named})"
