"""What the house may refuse, and why.

CheckcallError
├── Refused            somebody asked for what the rules do not allow: tell them
│   ├── NotOnShift
│   ├── AlreadyBookedOn
│   ├── UnknownSite
│   ├── NotAllowed
│   ├── AlreadyTakenUp
│   ├── NotYours
│   ├── OwnOffice
│   ├── IdentityFirst
│   ├── AuthorityFirst
│   ├── TooLateToExtend
│   ├── OwnWork
│   ├── OffAlready
│   ├── LookedFor
│   ├── StandsAlone
│   ├── DoNotRing
│   ├── NoNumber
│   ├── AlreadyClosed
│   ├── RegisterClosed
│   ├── InTheWay
│   ├── Stale
│   ├── BadLink
│   ├── Misfilled
│   ├── ChangedMeanwhile
│   └── Unusable
└── IllegalMove        our own mistake: log it, tell nobody but the developers
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.refs import Ref, StaffId


class CheckcallError(Exception):
    """Everything this program raises on purpose."""


class Refused(CheckcallError):
    """The rules say no; ``bot.texts.refusals`` holds what the person reads."""


class NotOnShift(Refused):
    """Only somebody who is booked on can do this."""


@dataclass
class AlreadyBookedOn(Refused):
    """Booked on since this moment, at this site."""

    site: str
    since: datetime


class UnknownSite(Refused):
    """No site has the code that was typed; it may be a name, so it is not repeated."""


@dataclass
class NotAllowed(Refused):
    """The person's roles do not permit it; ``who`` names the roles that do."""

    who: tuple[str, ...]


@dataclass
class AlreadyTakenUp(Refused):
    """Somebody on the same or a higher rung has it already."""

    owner: StaffId


@dataclass
class NotYours(Refused):
    """Only the owner, or somebody on a higher rung, may do this."""

    owner: StaffId


@dataclass
class OwnOffice(Refused):
    """Nobody decides about a breach of their own; ``who`` names those who may."""

    who: tuple[str, ...]


class IdentityFirst(Refused):
    """Nobody's data is given out before it is known who asks."""


class AuthorityFirst(Refused):
    """A representative hears nothing before it is known that they may speak."""


@dataclass
class TooLateToExtend(Refused):
    """The person had to hear of it by this day."""

    due_on: date


class OwnWork(Refused):
    """Nobody checks what they did themselves."""


@dataclass
class OffAlready(Refused):
    """The shift was over at this moment: somebody was quicker."""

    since: datetime


class LookedFor(Refused):
    """Nobody books off whom people look for: the alarm is ended, with its reason."""


class StandsAlone(Refused):
    """Cover is continuous, and nobody else stays: why the site may be left is said."""


class DoNotRing(Refused):
    """A telephone that rings would give them away."""


class NoNumber(Refused):
    """None that can be dialled is known."""


class AlreadyClosed(Refused):
    """The alarm was closed before."""


@dataclass
class RegisterClosed(Refused):
    """The SIRO closed this breach in the register; its words stand."""

    ref: Ref


@dataclass
class InTheWay(Refused):
    """The register cannot be closed yet; ``found`` names all that is missing."""

    found: tuple[str, ...]


class Stale(Refused):
    """The button belongs to something that is over, or was never ours."""


class BadLink(Refused):
    """The enrolment link is unknown, used, expired, or meant for another phone."""


@dataclass
class Misfilled(Refused):
    """One field of a form on the web, and what is the matter with it."""

    field: str
    what: str
    times: tuple[datetime, ...] = ()
    """Between which to choose, where a time came twice; the one that is still to come,
    and now."""


class VaultLocked(Refused):
    """The vault's key is missing, or is another one: no name can be kept or read."""


class ChangedMeanwhile(Refused):
    """Somebody else saved the same form since it was opened."""


class Unfit(StrEnum):
    """What somebody sent, or asked for, that cannot be used."""

    VOICE = "voice"
    MEDIA = "media"
    FORWARDED = "forwarded"
    CONTACT = "contact"
    LOCATION = "location"
    FORWARDED_PLACE = "forwarded_place"
    """Where somebody else's phone was."""
    OTHER = "other"
    """A sticker, a poll, a game: nothing that says anything."""
    COMMAND = "command"
    AGAIN = "again"
    """Asked for a moment ago."""
    AWAY = "away"
    """From when to when, as it was typed."""
    WORD = "word"
    RECORD = "record"
    REQUEST = "request"
    COMPLAINT = "complaint"
    BREACH = "breach"
    STAFF_NUMBER = "staff_number"
    DAY_RECEIVED = "day_received"
    DAY_WAITED = "day_waited"
    """Of what a rights request waits for."""
    DAY_TO_COME = "day_to_come"
    DAY_GONE = "day_gone"


@dataclass
class Unusable(Refused):
    """It cannot be used; the person is told what can."""

    kind: Unfit


class IllegalMove(CheckcallError):
    """A state machine was asked for an arrow that it does not have."""

    def __init__(self, status: str, event: object) -> None:
        super().__init__(f"{type(event).__name__} cannot happen while {status}")
