"""The register as tables: each breach with all that was written of it, and the
reviews."""

from collections.abc import Iterator
from datetime import datetime

from bot.desk.exports.clerk import CLOSING, Clerk, Export
from bot.desk.exports.table import Values
from bot.desk.names.exports import NameSlipsByMonth
from bot.domain.breach.account import TOLD_OUTSIDE, discovery_of, told_outside
from bot.domain.breach.assessment import Count
from bot.domain.breach.awareness import standing
from bot.domain.breach.breach import Breach
from bot.domain.clients.clock import tell_by
from bot.domain.corrective_actions import CorrectiveAction, Status
from bot.domain.exports import Kind
from bot.domain.register.entry import Part
from bot.domain.register.review import LINES


def _breaches(clerk: Clerk) -> Iterator[Values]:
    slips = NameSlipsByMonth(clerk.desk)
    for breach in clerk.desk.unit.breaches.between(clerk.start, clerk.end):
        reporter = clerk.called(breach.reporter)
        yield (
            *(breach.ref, breach.division, breach.site, reporter, breach.text),
            *(breach.discovered_at, breach.reported_at, breach.dpo_by, breach.ico_by),
            *(clerk.called(breach.acknowledged_by), breach.acknowledged_at),
            *(breach.closed_at, breach.status, breach.was_late),
            *clerk.closing(clerk.alarm(breach.ref))[1:],
            *_assessed(clerk, breach),
            *_registered(clerk, breach),
            slips.of(breach.reported_at),
            *_since_when(clerk, breach),
            *_client(clerk, breach),
        )


BREACHES = (
    *("ref", "division", "site", "reporter", "text"),
    *("discovered_at", "reported_at", "dpo_deadline_at", "ico_deadline_at"),
    *("acknowledged_by", "acknowledged_at"),
    *("closed_at", "status", "reported_late"),
    *CLOSING[1:],
    *("kind", "happened_at", "system", "service", "done", "late_reason"),
    *("people", "records", "risk", "high_risk"),
    *("regulator_told_at", "regulator_ref", "not_reportable", *TOLD_OUTSIDE),
    *(f"{part}{what}" for part in Part for what in ("", "_by", "_written_at")),
    *("board_told_on", "board_told_by", "board_minute"),
    *("register_closed_at", "register_closed_by", "register_closed_despite"),
    *("reopened_at", "reopened_by", "reopened_because"),
    *("actions", "actions_open", "actions_overdue"),
    "name_slips_that_month",
    *("discovery", "aware_at", "aware_because", "aware_decided_by"),
    *("aware_decided_at", "ico_deadline_by_awareness_at"),
    *("whose_data", "client", "client_deadline_at", "client_told_at"),
    *("client_told_how", "client_told_by"),
)


def _assessed(clerk: Clerk, breach: Breach) -> Values:
    """What is known of it, what was decided, and what the regulator was told."""
    assessed = clerk.desk.unit.assessments.of(breach.id)
    rulings = (assessed.risk, assessed.high)
    return (
        *(breach.kind, breach.happened_at, breach.system, breach.service or None),
        *(" ".join(breach.done) or None, breach.late_reason),
        *(_count(assessed.people), _count(assessed.records)),
        *(None if ruling is None else ruling.decision for ruling in rulings),
        *(breach.regulator_told_at, breach.regulator_ref, breach.not_reportable),
        *told_outside(clerk.desk.unit.notifications.of(breach.id)),
    )


def _since_when(clerk: Clerk, breach: Breach) -> Values:
    """How well the discovery is known; and the decision about becoming aware."""
    decision = standing(clerk.desk.unit.awareness.of(breach.id))
    decided: Values = (None, None, None, None)
    if decision is not None:
        by = clerk.called(decision.by)
        decided = (decision.at, decision.because, by, decision.decided_at)
    return (discovery_of(breach), *decided, breach.ico_by_awareness)


def _client(clerk: Clerk, breach: Breach) -> Values:
    """Whose data it is; and of the client the last that it was told."""
    data, known = breach.whose, clerk.desk.unit.client_tellings.of(breach.id)
    told = [each for each in known if each.told_at and each.client == data.client_code]
    how: Values = (None, None)
    if told:
        how = (told[-1].way, clerk.called(told[-1].by))
    by = tell_by(data, breach.discovered_at)
    return (data.said, data.client_code, by, data.told_at, *how)


def _count(count: Count | None) -> str | None:
    return f"{'about ' * count.about}{count.number}" if count else None


def _registered(clerk: Clerk, breach: Breach) -> Values:
    """As far as the entry has come."""
    desk, called = clerk.desk, clerk.called
    entry = desk.unit.breach_register.of(breach.id)
    actions = desk.unit.actions.of(breach.ref)
    board, closed, reopened = entry.board, entry.closed, entry.reopened
    written: list[str | datetime | None] = []
    for part in Part:
        words = entry.written.get(part)
        written += (words.text, called(words.by), words.at) if words else [None] * 3
    return (
        *written,
        *((board.on, called(board.by), board.minute) if board else [None] * 3),
        *((closed.at, called(closed.by), closed.despite) if closed else [None] * 3),
        *(
            (reopened.at, called(reopened.by), reopened.reason)
            if reopened
            else [None] * 3
        ),
        "\n".join(_in_short(clerk, action) for action in actions) or None,
        sum(action.status is Status.OPEN for action in actions),
        sum(action.is_overdue(desk.now) for action in actions),
    )


def _in_short(clerk: Clerk, action: CorrectiveAction) -> str:
    who, day = clerk.called(action.owner), clerk.day(action.due_at)
    return f"{action.ref} {action.status}, {who}, {day}: {action.text}"


def _reviews(clerk: Clerk) -> Iterator[Values]:
    """One line for each signature that a review takes."""
    for review in clerk.desk.unit.reviews.between(clerk.start, clerk.end):
        for number, roles in enumerate(LINES[review.kind]):
            mine = [each for each in review.signatures if each.line == number]
            to_sign = " or ".join(sorted(roles))
            head = (review.called, review.kind, review.due_at, to_sign)
            if mine:
                yield (*head, mine[0].at, clerk.called(mine[0].by), mine[0].note)
            else:
                yield (*head, None, None, None)


EXPORTS = {
    Kind.BREACHES: Export(
        columns=BREACHES,
        lines=_breaches,
        beside=(Kind.ACTIONS, Kind.NAME_SLIP_MONTHS, Kind.REVIEWS),
    ),
    Kind.REVIEWS: Export(
        columns=(
            *("review", "kind", "due_at", "to_sign", "signed_at", "signed_by", "note"),
        ),
        lines=_reviews,
    ),
}
