"""A request for uniform or equipment, from its words to its handing out.

    DRAFT ── Asked ─────▶ ASKED        of which kind it is, and so who sees to it
    DRAFT ── Withdrawn ─▶ WITHDRAWN
    ASKED ─▶ ORDERED ─▶ READY ─▶ HANDED_OUT    Moved: onward, any may be left out
    ASKED, ORDERED, READY ── Refused ───▶ REFUSED     with words
                          ── Withdrawn ─▶ WITHDRAWN   by whoever asked

Anything else is :class:`Stale`: somebody pressed an older button.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.errors import Stale
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import KIT, Ref, StaffId

TOUCHED_WITHIN = timedelta(days=7)
"""After that whoever sees to it is asked once more. Our own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KitKind:
    """What can be asked for, as the company file says it."""

    kind: str
    to: StaffId
    """Who sees to it."""


class Status(StrEnum):
    DRAFT = "draft"
    ASKED = "asked"
    ORDERED = "ordered"
    READY = "ready"
    """To be collected."""
    HANDED_OUT = "handed_out"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


ONWARD = (Status.ASKED, Status.ORDERED, Status.READY, Status.HANDED_OUT)
OPEN = frozenset(ONWARD) - {Status.HANDED_OUT}


@dataclass(frozen=True, slots=True, kw_only=True)
class KitRequest:
    id: int = 0
    person: StaffId
    text: RedactedText
    written_at: datetime
    status: Status = Status.DRAFT
    kind: str = ""
    handler: StaffId | None = None
    asked_at: datetime | None = None
    reminded_at: datetime | None = None
    changed_at: datetime | None = None
    why: RedactedText | None = None
    """It is refused."""

    @property
    def ref(self) -> Ref:
        return Ref(KIT, self.id)

    @property
    def is_open(self) -> bool:
        return self.status in OPEN


@dataclass(frozen=True, slots=True)
class Asked:
    what: KitKind


@dataclass(frozen=True, slots=True)
class Moved:
    to: Status


@dataclass(frozen=True, slots=True)
class Refused:
    why: RedactedText


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Whoever asked needs it no more."""


@dataclass(frozen=True, slots=True)
class Untouched:
    """Nobody did anything about it for a while."""


Event = Asked | Moved | Refused | Withdrawn | Untouched


def wake_at(request: KitRequest) -> datetime | None:
    """When whoever sees to it is asked once more."""
    if request.status is not Status.ASKED or request.reminded_at is not None:
        return None
    return request.asked_at + TOUCHED_WITHIN if request.asked_at else None


def may_move_to(request: KitRequest) -> tuple[Status, ...]:
    """Onward from where it is."""
    if request.status not in OPEN:
        return ()
    return ONWARD[ONWARD.index(request.status) + 1 :]


def decide(request: KitRequest, event: Event, now: datetime) -> KitRequest:
    """Every rule about a request."""
    match event:
        case Asked(what) if request.status is Status.DRAFT:
            return replace(
                request,
                status=Status.ASKED,
                kind=what.kind,
                handler=what.to,
                asked_at=now,
            )
        case Moved(to) if to in may_move_to(request):
            return replace(request, status=to, changed_at=now)
        case Refused(why) if request.is_open:
            return replace(request, status=Status.REFUSED, changed_at=now, why=why)
        case Withdrawn() if request.is_open or request.status is Status.DRAFT:
            return replace(request, status=Status.WITHDRAWN, changed_at=now)
        case Untouched():
            due = wake_at(request)
            return request if due is None or now < due else _reminded(request, now)
        case _:
            raise Stale


def _reminded(request: KitRequest, now: datetime) -> KitRequest:
    return replace(request, reminded_at=now)
