"""The register of breaches: what can be done there, and which breach comes first."""

from datetime import datetime
from enum import IntEnum, StrEnum

from bot.domain.breach.breach import Breach, Status
from bot.domain.breach.seventy_two_hours import is_settled


class Deed(StrEnum):
    """What a form of the register asks for; the last word of its address."""

    ACKNOWLEDGE = "acknowledge"
    FOUND = "found"
    FACTS = "facts"
    STEPS = "steps"
    ASSESS = "assess"
    DECIDE = "decide"
    REGULATOR = "regulator"
    DELAY = "delay"
    SPARE = "spare"
    WHOSE = "whose"
    PEOPLE = "people"
    EXEMPT = "exempt"
    WRITE = "write"
    ACTION = "action"
    BOARD = "board"
    APPROVE = "approve"
    REOPEN = "reopen"
    CLOSE = "close"
    HOLD = "hold"
    RELEASE = "release"


class RequestDeed(StrEnum):
    """The same of a rights request; the first is of their list."""

    LOG = "log"
    CHECK = "check"
    PROOF = "proof"
    DATE = "date"
    FILE = "file"
    EXTEND = "extend"
    ANSWER = "answer"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


class ActionDeed(StrEnum):
    """The same of a corrective action."""

    DONE = "done"
    LATER = "later"
    ASSIGN = "assign"
    VERIFY = "verify"
    CANCEL = "cancel"


class ReviewDeed(StrEnum):
    SIGN = "sign"


class Urgency(IntEnum):
    """The most urgent first."""

    HOUR = 0
    """Nobody has it: the hour runs, or is over."""
    CLOCK = 1
    """Somebody has it, or it is closed; the 72 hours run."""
    OPEN = 2
    """The regulator's question is settled, and it is not closed."""
    CLOSED = 3


def urgency(breach: Breach) -> Urgency:
    if breach.status is Status.REPORTED:
        return Urgency.HOUR
    if not is_settled(breach):
        return Urgency.CLOCK
    return Urgency.CLOSED if breach.status is Status.CLOSED else Urgency.OPEN


def order(breach: Breach) -> tuple[Urgency, bool, datetime]:
    """Among the equally urgent those that nobody ever had, then what ends first."""
    found = urgency(breach)
    ends_at = breach.dpo_by if found is Urgency.HOUR else breach.ico_by
    return found, breach.acknowledged_at is not None, ends_at
