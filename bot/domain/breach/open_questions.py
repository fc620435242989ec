"""Which questions about a breach are open, and when its reporter is asked again."""

from datetime import datetime, timedelta

from bot.domain.breach.breach import Breach, Status
from bot.domain.breach.facts import Question

CHASE_AFTER = (timedelta(minutes=30), timedelta(hours=12))
"""From the report: whoever reported is asked once more, and a last time by day.
Our own choice: the DPO's pack needs the facts well before the 72 hours are over."""


def next_question(breach: Breach) -> Question | None:
    """The first that was neither answered nor needs to be asked."""
    asked = (q for q in Question if q not in breach.answered)
    return next((q for q in asked if not _known(breach, q)), None)


def missing(breach: Breach) -> tuple[Question, ...]:
    """What is still unknown, said to be so or not."""
    return tuple(question for question in Question if not _known(breach, question))


def chase_at(breach: Breach) -> datetime | None:
    """When the reporter is asked again for what is missing; None: never."""
    over = breach.status is Status.CLOSED or breach.chased >= len(CHASE_AFTER)
    if over or not missing(breach):
        return None
    return breach.reported_at + CHASE_AFTER[breach.chased]


def _known(breach: Breach, question: Question) -> bool:
    match question:
        case Question.FOUND:
            return breach.is_dated
        case Question.KIND:
            return breach.kind is not None
        case Question.HAPPENED:
            return breach.happened_at is not None
        case Question.PLACE:
            return breach.site is not None or breach.off_site
        case Question.DATA:
            return breach.whose.said is not None or not breach.whose.matters
        case Question.SYSTEM:
            return breach.system is not None
        case Question.SERVICE:
            return breach.service != ""
        case Question.LATE:
            return not breach.was_late or breach.late_reason is not None
