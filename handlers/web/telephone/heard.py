"""What a gateway says of a call, in the words of each.

a key        Twilio ``Digits=1`` · Vonage ``{"dtmf": {"digits": "1"}}`` · ``key=1``
its state    Twilio ``CallStatus=busy`` · Vonage ``{"status": "busy"}``
             Asterisk ``status=${DIALSTATUS}``
a machine    Twilio ``AnsweredBy=machine_start`` · Vonage ``status`` ``machine``
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Any
from urllib.parse import parse_qsl

from handlers.update_body import Unparsable, parsed
from handlers.web.body import MOST_FIELDS


class Said(StrEnum):
    LISTENS = auto()
    """Somebody has picked up, and is to be told."""
    PRESSED = auto()
    RINGS = auto()
    ENDED = auto()
    """Nobody answered, the line was engaged, or no key was pressed."""
    MACHINE = auto()
    """A voicemail listens: it is told nothing."""


@dataclass(frozen=True, slots=True)
class Heard:
    said: Said
    key: str = ""


KEYS = ("Digits", "digits", "dtmf", "key", "digit")
STATES = ("CallStatus", "status")
RINGING = frozenset({"queued", "initiated", "started", "ringing", "inprogress"})
ENDED = frozenset(
    {
        *("completed", "noanswer", "unanswered", "busy", "failed", "rejected"),
        *("cancelled", "canceled", "cancel", "timeout", "disconnected"),
        *("congestion", "chanunavail", "donotcall", "nokey", "hangup"),
    }
)


def fields_of(body: bytes) -> dict[str, Any]:  # Any: as JSON has it
    """The fields of a form, or of JSON; ``ValueError`` for neither."""
    text = body.decode()
    if text.lstrip().startswith("{"):
        return _table(body)
    return dict(parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS))


def _table(body: bytes) -> dict[str, Any]:  # Any: as JSON has it
    try:
        found = parsed(body)
    except Unparsable as why:
        raise ValueError(str(why)) from None
    if not isinstance(found, dict):
        raise ValueError("no table")
    return found


def heard(fields: Mapping[str, Any]) -> Heard | None:
    """None for a state that nobody told us of."""
    key = _key(fields)
    if key:
        return Heard(Said.PRESSED, key)
    state = _plain(next((fields[name] for name in STATES if name in fields), ""))
    by = str(fields.get("AnsweredBy", ""))
    if state == "machine" or by.startswith(("machine", "fax")):
        return Heard(Said.MACHINE)
    if state in ENDED or key is not None:
        return Heard(Said.ENDED)
    if state in ("", "answered", "human", "answer"):
        return Heard(Said.LISTENS)
    if state == "inprogress" and "CallStatus" in fields:
        return Heard(Said.LISTENS)
    return Heard(Said.RINGS) if state in RINGING else None


def _plain(state: object) -> str:
    """``no-answer``, ``NOANSWER`` and ``no_answer`` are one."""
    return "".join(letter for letter in str(state).lower() if letter.isalpha())


def _key(fields: Mapping[str, Any]) -> str | None:
    """Empty where a key was waited for in vain; None where none was."""
    for name in KEYS:
        match fields.get(name):
            case None:
                continue
            case {"digits": digits}:
                return str(digits or "").strip()[:1]
            case str() | int() as digits:
                return str(digits).strip()[:1]
    return None
