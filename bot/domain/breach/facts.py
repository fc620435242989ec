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
    INSIDER = "insider"
    """One of us looked something up, or took it along, without a reason in the work."""
    CALLER = "caller"
    """Somebody asked for it who was not who they said they were."""
    OTHER = "other"


class System(StrEnum):
    """Where the data was."""

    PHONE = "phone"
    TABLET = "tablet"
    LAPTOP = "laptop"
    RADIO = "radio"
    CAMERA = "camera"
    STICK = "stick"
    DEVICE = "device"
    """Another device."""
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
    KEEP = "keep"
    CALL_BACK = "call_back"
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
    DATA = "data"
    """Ours or a client's; asked where the company has clients."""
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
    Kind.INSIDER: (Step.KEEP, Step.RING),
    Kind.CALLER: (Step.CALL_BACK, Step.PASSWORDS, Step.RING),
    Kind.OTHER: (Step.RING,),
}
"""What to do at once. Source: data-protection policy, breach response 1(c) and 3:
lock affected devices, change passwords, remove documents from public access."""

IMPLIED: Mapping[Kind, System] = {
    Kind.PAPER: System.PAPER,
    Kind.SCREENSHOT: System.MESSAGES,
}
"""Kinds that say by themselves where the data was: nobody is asked."""

DEVICES = (
    *(System.PHONE, System.TABLET, System.LAPTOP, System.RADIO, System.CAMERA),
    *(System.STICK, System.DEVICE),
)
PLACES = (
    *(System.PHONE, System.EMAIL, System.MESSAGES, System.COMPUTER, System.PAPER),
)


def systems_of(kind: Kind | None) -> tuple[System, ...]:
    """Where data of this kind can have been: which device, if one was lost."""
    return DEVICES if kind is Kind.LOST_DEVICE else PLACES
