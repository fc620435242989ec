"""Why a check call came late or was missed: asked once, when nobody is looked for."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import Stale
from bot.domain.shifts.call_status import Status, Why
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.outcome import Outcome, outcome

OFFERED = (Why.NO_SIGNAL, Why.BUSY, Why.FLAT, Why.FORGOT, Why.OTHER)
"""What officers say themselves; none of them blames. "I was ill" is not among them: it
is health data, which a count of reasons does not need."""

UNTIMELY = frozenset({Outcome.LATE, Outcome.MISSED})
SETTLED = frozenset({Status.ANSWERED, Status.CLOSED})
"""Nobody is looked for because of it."""


def may_be_asked(call: CheckCall) -> bool:
    """Not of an answer that was late by our own fault, and never twice."""
    return (
        call.status in SETTLED
        and outcome(call) in UNTIMELY
        and call.received_late_at is None
        and call.asked_why_at is None
    )


def to_ask(calls: Iterable[CheckCall]) -> CheckCall | None:
    """Of several that one silence made late, the first."""
    asked = sorted(filter(may_be_asked, calls), key=lambda call: call.due_at)
    return asked[0] if asked else None


def asked(call: CheckCall, now: datetime) -> CheckCall:
    return replace(call, asked_why_at=now)


def answered(call: CheckCall, why: Why) -> CheckCall:
    """The first answer stands."""
    if call.asked_why_at is None or call.why is not None:
        raise Stale
    return replace(call, why=why)
