"""What is asked about a breach, and the answers there are; any may stay unknown."""

from collections.abc import Mapping
from enum import StrEnum


class Kind(StrEnum):
    """What happened to the data."""

    LOST_DEVICE = "lost_device"
    WRONG_RECIPIENT = "wrong_recipient"
    PAPER = "paper"
    INTRUDER = "intruder"
    SCREENSHOT = "screenshot"
    OTHER = "other"


class System(StrEnum):
    """Where the data was."""

    PHONE = "phone"
    EMAIL = "email"
    MESSAGES = "messages"
    COMPUTER = "computer"
    PAPER = "paper"


class Step(StrEnum):
    """Something that stops a breach from getting worse."""

    LOOK = "look"
    LOCK = "lock"
    PASSWORDS = "passwords"
    RECALL = "recall"
    ASK_DELETE = "ask_delete"
    COLLECT = "collect"
    DISCONNECT = "disconnect"
    DELETE = "delete"
    RING = "ring"


class LateReason(StrEnum):
    """What held a report up; none of them is anybody's fault."""

    NO_SIGNAL = "no_signal"
    NOT_SURE = "not_sure"
    BUSY = "busy"


class Question(StrEnum):
    """In the order in which they are asked; one tap each."""

    FOUND = "found"
    KIND = "kind"
    HAPPENED = "happened"
    PLACE = "place"
    SYSTEM = "system"
    SERVICE = "service"
    LATE = "late"


ADULT, CHILD, DPO_OFFICE = "adult", "child", "dpo-office"
"""Services, beside the company's own divisions. Source: data-protection policy,
"Roles and responsibilities": one DPO for adults, one for children."""

STEPS: Mapping[Kind, tuple[Step, ...]] = {
    Kind.LOST_DEVICE: (Step.LOOK, Step.LOCK, Step.PASSWORDS),
    Kind.WRONG_RECIPIENT: (Step.RECALL, Step.ASK_DELETE),
    Kind.PAPER: (Step.LOOK, Step.COLLECT),
    Kind.INTRUDER: (Step.DISCONNECT, Step.PASSWORDS, Step.RING),
    Kind.SCREENSHOT: (Step.DELETE, Step.ASK_DELETE),
    Kind.OTHER: (Step.RING,),
}
"""What to do at once. Source: data-protection policy, breach response 1(c) and 3:
lock affected devices, change passwords, remove documents from public access."""

IMPLIED: Mapping[Kind, System] = {
    Kind.LOST_DEVICE: System.PHONE,
    Kind.PAPER: System.PAPER,
    Kind.SCREENSHOT: System.MESSAGES,
}
"""Kinds that say by themselves where the data was: nobody is asked."""
