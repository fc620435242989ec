"""What can happen to a request about somebody's own data."""

from dataclasses import dataclass
from datetime import date

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from bot.domain.rights.facts import Answer, Check, Ground
from bot.domain.rights.pauses import WaitsFor


@dataclass(frozen=True, slots=True)
class Asked:
    """Whoever asks was asked for something before they can be answered."""

    by: StaffId
    waits_for: WaitsFor
    on: date


@dataclass(frozen=True, slots=True)
class Came:
    """What was asked for; a day recorded before is corrected."""

    pause: int
    on: date


@dataclass(frozen=True, slots=True)
class AskedOn:
    """It had been asked for on another day."""

    pause: int
    on: date


@dataclass(frozen=True, slots=True)
class NotCome:
    """It was recorded as come by mistake."""

    pause: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """It was recorded as asked for by mistake."""

    pause: int


@dataclass(frozen=True, slots=True)
class Checked:
    """Proof that was still awaited has come with it, on ``today`` at the latest."""

    how: Check
    by: str
    today: date


@dataclass(frozen=True, slots=True)
class Dated:
    """The day on which it came."""

    received_on: date


@dataclass(frozen=True, slots=True)
class Worded:
    words: RedactedText


@dataclass(frozen=True, slots=True)
class Filed:
    file: RedactedText


@dataclass(frozen=True, slots=True)
class Extended:
    """Told to the person with the reason, ``today`` by the company's calendar."""

    by: StaffId
    reason: RedactedText
    today: date


@dataclass(frozen=True, slots=True)
class Reminded:
    on: date


@dataclass(frozen=True, slots=True)
class Answered:
    by: StaffId
    how: Answer


@dataclass(frozen=True, slots=True)
class TurnedDown:
    by: StaffId
    ground: Ground


@dataclass(frozen=True, slots=True)
class Withdrawn:
    by: StaffId


Waiting = Asked | Came | AskedOn | NotCome | TakenBack
"""By which the law's clock waits, or goes on."""

Known = Dated | Worded | Filed
Ending = Answered | TurnedDown | Withdrawn
Event = Waiting | Known | Checked | Extended | Reminded | Ending
