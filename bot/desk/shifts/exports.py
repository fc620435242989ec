"""Check calls as a table."""

from collections.abc import Iterator

from bot.desk.exports.clerk import CLOSING, Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind
from bot.domain.refs import SHIFT, Ref
from bot.domain.shifts.outcome import outcome


def _check_calls(clerk: Clerk) -> Iterator[Values]:
    """With why the interval is what it is at the site: as the file says it now."""
    unit = clerk.desk.unit
    why = {site.code: site.check_calls for site in unit.sites.all()}
    for call in clerk.desk.unit.check_calls.between(clerk.start, clerk.end):
        alarm = clerk.alarm(call.ref) if call.missed_at else None
        where = (call.ref, Ref(SHIFT, call.shift), call.site)
        who = clerk.called(call.officer)
        when = (call.due_at, call.prompted_at, call.answered_at, call.missed_at)
        closing = clerk.closing(alarm)
        own = why[call.site]
        yield (
            *(*where, who, *when, call.status, *closing, call.received_late_at),
            *(own.reason, own.risk_assessment),
            *(call.planned_at, call.nudged_at, call.received_at, call.processed_at),
            *(outcome(call), call.asked_why_at, call.why),
        )


EXPORTS = {
    Kind.CHECK_CALLS: Export(
        columns=(
            *("ref", "shift", "site", "officer", "due_at", "prompted_at"),
            *("answered_at", "missed_at", "status", *CLOSING, "received_late_at"),
            *("reason_for_interval", "risk_assessment"),
            *("planned_at", "nudged_at", "received_at", "processed_at"),
            *("outcome", "asked_why_at", "why"),
        ),
        lines=_check_calls,
        beside=(Kind.PRESENCE,),
    ),
}
"""Tables that leave the house."""
