"""A handover: where cover is continuous nobody goes before somebody has taken over.

    DUTY    ── Woken, at the end ─────▶ WAITING    nobody else stays: relief is awaited
    DUTY    ── AskedToLeave ──────────▶ WAITING    the press is remembered
    DUTY, WAITING ── Arrived ─────────▶ HANDING    the relief has booked on
    HANDING ── Told ──────────────────▶ HANDING    one part of it, in one tap
    HANDING ── ReliefGone ────────────▶ WAITING    the relief is not there any more
    WAITING, HANDING ── Woken, late ──▶ the same   nobody has taken over: an alarm
    WAITING, HANDING ── ReliefMissed ─▶ the same   who should come has not: an alarm
    WAITING, HANDING ── AlarmClosed ──▶ the same   silence is an alarm again, later
    any open ── CannotStay ───────────▶ the same   a manager hears it at once
    any open ── Missing ──────────────▶ the same   something is not there
    any open ── TakenOver ────────────▶ TAKEN_OVER the outgoing officer is free
    any open ── InStead ──────────────▶ IN_STEAD   a manager answers for the site
    any open ── Left ─────────────────▶ LEFT       the site is uncovered
    any open ── Over ─────────────────▶ OVER       a colleague stays, or the shift ended
                                                   in another way

Nothing happens to one that has ended: who presses second changes nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.handover.handover_events import (
    AlarmClosed,
    Arrived,
    AskedToLeave,
    CannotStay,
    Event,
    InStead,
    Left,
    Missing,
    Over,
    Part,
    ReliefGone,
    ReliefMissed,
    Step,
    TakenOver,
    Told,
    Why,
    Woken,
)
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import HANDOVER, Ref, SiteCode, StaffId


class Status(StrEnum):
    DUTY = "duty"
    WAITING = "waiting"
    HANDING = "handing"
    TAKEN_OVER = "taken_over"
    IN_STEAD = "in_stead"
    LEFT = "left"
    OVER = "over"


AWAITING = frozenset({Status.WAITING, Status.HANDING})
"""The officer may go as soon as somebody has taken over."""
RUNNING = AWAITING | {Status.DUTY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """One officer's, of one shift."""

    id: int = 0
    shift: int
    officer: StaffId
    site: SiteCode
    within: timedelta
    """How long after the end somebody is to have taken over."""
    until: datetime | None = None
    """The end of the shift, as it was known last; None: it has none."""
    status: Status = Status.DUTY
    due_at: datetime | None = None
    """From when on relief is awaited."""
    alarm_at: datetime | None = None
    """When it is an alarm that nobody has taken over; None while one rings."""
    asked_at: datetime | None = None
    """When the officer asked to go."""
    cannot_at: datetime | None = None
    """When they said that they cannot stay. Nobody asks why."""
    relief: int | None = None
    """The shift of whoever is to take over."""
    handed: tuple[Part, ...] = ()
    """What was handed over."""
    missing: tuple[str, ...] = ()
    """Keys and equipment that were not there."""
    handed_over_at: datetime | None = None
    """When all of it had been told."""
    ended_at: datetime | None = None
    ended_by: StaffId | None = None
    """Who took over; or the officer, who left."""
    why: Why | None = None
    words: RedactedText | None = None

    @property
    def ref(self) -> Ref:
        return Ref(HANDOVER, self.id)

    @property
    def is_running(self) -> bool:
        return self.status in RUNNING

    @property
    def is_awaited(self) -> bool:
        """The officer stays only because nobody has taken over."""
        return self.status in AWAITING


def wake_at(handover: Handover) -> datetime | None:
    """When silence moves it on, or None when it never will."""
    match handover.status:
        case Status.DUTY:
            return handover.until
        case Status.WAITING | Status.HANDING:
            return handover.alarm_at
        case Status.TAKEN_OVER | Status.IN_STEAD | Status.LEFT | Status.OVER:
            return None


def is_late(before: Handover, after: Handover) -> bool:
    """By this step it became an alarm that nobody has taken over."""
    return before.is_awaited and before.alarm_at is not None and after.alarm_at is None


def decide(handover: Handover, event: Event, now: datetime) -> Handover:
    """Every rule about handing over, in one place."""
    if not handover.is_running:
        return handover
    match event:
        case TakenOver(by, relief):
            taken = replace(handover, relief=relief)
            return _ended(taken, Status.TAKEN_OVER, now, by)
        case InStead(by, why, words):
            taken = replace(handover, why=why, words=words)
            return _ended(taken, Status.IN_STEAD, now, by)
        case Left():
            return _ended(handover, Status.LEFT, now, handover.officer)
        case Over():
            return _ended(handover, Status.OVER, now)
        case AlarmClosed():
            again = handover.is_awaited and handover.alarm_at is None
            at = now + handover.within
            return replace(handover, alarm_at=at) if again else handover
        case ReliefMissed():
            return replace(handover, alarm_at=None)
        case _:
            return _step(handover, event, now)


def _step(handover: Handover, event: Step, now: datetime) -> Handover:
    match event:
        case Woken(until):
            return _woken(replace(handover, until=until), now)
        case AskedToLeave():
            asked = replace(handover, asked_at=handover.asked_at or now)
            return _awaits(asked, Status.WAITING, now)
        case Arrived(relief):
            return _awaits(replace(handover, relief=relief), Status.HANDING, now)
        case ReliefGone():
            handing = handover.status is Status.HANDING
            status = Status.WAITING if handing else handover.status
            return replace(handover, status=status, relief=None)
        case Told(part, parts):
            return _told(handover, part, parts, now)
        case Missing(what):
            missing = dict.fromkeys((*handover.missing, what))
            return replace(handover, missing=tuple(missing))
        case CannotStay():
            waits = _awaits(handover, Status.WAITING, now)
            cannot_at = waits.cannot_at or now
            return replace(waits, cannot_at=cannot_at, alarm_at=None)


def _awaits(handover: Handover, status: Status, now: datetime) -> Handover:
    """Relief is awaited from the end on; without one, or after it, from now on."""
    if handover.is_awaited:
        handing = Status.HANDING in (handover.status, status)
        return replace(handover, status=Status.HANDING if handing else status)
    due_at = max(handover.until or now, now)
    alarm_at = due_at + handover.within
    return replace(handover, status=status, due_at=due_at, alarm_at=alarm_at)


def _woken(handover: Handover, now: datetime) -> Handover:
    """An end that has moved on moves what follows from it."""
    until = handover.until
    if handover.status is Status.DUTY:
        ended = until is not None and now >= until
        waits = replace(handover, due_at=until, status=Status.WAITING)
        alarm_at = until + handover.within if until else None
        return replace(waits, alarm_at=alarm_at) if ended else handover
    if until is not None and until > now and handover.asked_at is None:
        later = replace(handover, due_at=until, alarm_at=until + handover.within)
        return later if handover.alarm_at is not None else handover
    if handover.alarm_at is not None and now >= handover.alarm_at:
        return replace(handover, alarm_at=None)
    return handover


def _told(
    handover: Handover, part: Part, parts: tuple[Part, ...], now: datetime
) -> Handover:
    handed = tuple(dict.fromkeys((*handover.handed, part)))
    done = set(parts) <= set(handed)
    at = handover.handed_over_at or (now if done else None)
    return replace(handover, handed=handed, handed_over_at=at)


def _ended(
    handover: Handover, status: Status, now: datetime, by: StaffId | None = None
) -> Handover:
    ended = replace(handover, status=status, alarm_at=None)
    return replace(ended, ended_at=now, ended_by=by)
