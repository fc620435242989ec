"""What was asked before shifts, and shifts that needed somebody else, as tables."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.before_shift.open_shift import Answer
from bot.domain.exports import Kind


def _confirmations(clerk: Clerk) -> Iterator[Values]:
    kept = clerk.desk.unit.confirmations
    for asked in kept.asked_between(clerk.start, clerk.end):
        yield (
            *(asked.ref, clerk.called(asked.officer), asked.site),
            *(asked.start_at, asked.end_at, asked.asked_at, asked.reminded_at),
            *(asked.told_at, asked.status, asked.answered_at),
        )


def _uncovered(clerk: Clerk) -> Iterator[Values]:
    """Who had it, who was asked, and who has it now."""
    kept = clerk.desk.unit.open_shifts
    for opened in kept.opened_between(clerk.start, clerk.end):
        offers = kept.offers_of(opened.id)
        said_no = [each for each in offers if each.answer is Answer.DECLINED]
        by, ended_by = opened.opened_by, opened.ended_by
        yield (
            *(opened.ref, clerk.called(opened.officer), opened.site),
            *(opened.start_at, opened.end_at, opened.opened_at, clerk.called(by)),
            *(len(offers), len(said_no), opened.status, opened.ended_at),
            clerk.called(ended_by) if ended_by else None,
        )


EXPORTS = {
    Kind.CONFIRMATIONS: Export(
        columns=(
            *("shift", "officer", "site", "start_at", "end_at", "asked_at"),
            *("asked_again_at", "manager_told_at", "status", "answered_at"),
        ),
        lines=_confirmations,
    ),
    Kind.UNCOVERED: Export(
        columns=(
            *("shift", "officer", "site", "start_at", "end_at", "opened_at"),
            *("opened_by", "offers", "declined", "status", "ended_at", "ended_by"),
        ),
        lines=_uncovered,
    ),
}
