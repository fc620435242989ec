"""The Individual Rights Register as a table: no name, and no answer's content."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.desk.rights.notices import beside
from bot.domain.exports import Kind
from bot.domain.rights.pauses import WaitsFor, standing, written
from bot.domain.rights.request import RightsRequest


def _lines(clerk: Clerk) -> Iterator[Values]:
    """By when they were logged."""
    for request in clerk.desk.unit.rights.between(clerk.start, clerk.end):
        shown = beside(clerk.desk, request)
        staff, handler = clerk.called(request.staff), clerk.called(request.logged_by)
        yield (
            *(request.ref, request.right, request.asker, staff, request.division),
            *map(_day, (request.received_on, request.due_on, shown.law_by)),
            *(request.words, request.file, handler, request.logged_at),
            *(request.status, _proof_asked_at(request)),
            *(request.checked_how, clerk.called(request.checked_by)),
            request.checked_at,
            *(clerk.called(request.extended_by), request.extended_at),
            request.extension,
            *(clerk.called(request.ended_by), request.ended_at),
            *(request.answer, request.ground),
            *map(_day, (request.law_begins_on, request.notice_by)),
            *(" ".join(map(written, standing(request.pauses))) or None,),
            shown.timeliness(request),
        )


def _day(day: date | None) -> str | None:
    """Empty while the law's clock waits."""
    return None if day is None else f"{day}"


def _proof_asked_at(request: RightsRequest) -> datetime | None:
    asked = [p for p in standing(request.pauses) if p.waits_for is WaitsFor.IDENTITY]
    return next((pause.at for pause in asked), None)


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
            *("law_begins_on", "extend_by", "waited_for"),
            "timeliness",
        ),
        lines=_lines,
    ),
}
