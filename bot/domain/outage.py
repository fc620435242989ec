"""Whether Telegram reaches us and takes what we say: our silence, not an officer's.

    IN_CONTACT ── silent for 30 s ─▶ DOUBTED     written down; nobody is told
    DOUBTED    ── silent for 2 min ▶ LOST        people are told to ring the sites, once
    DOUBTED    ── not silent ──────▶ IN_CONTACT
    LOST       ── not silent ──────▶ RETURNING
    RETURNING  ── silent for 30 s ─▶ LOST        flapping: nobody is told again
    RETURNING  ── steady for 1 min ▶ IN_CONTACT  the same people hear that it is back

Silent is either way: nothing that Telegram has for us was taken in, or something that
we owe was tried and nothing at all was accepted. Every process looks every few seconds.
Two minutes count only while somebody looks: after a gap, in which we were down
ourselves, they begin anew.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.refs import StaffId

DOUBT_AFTER = timedelta(seconds=30)
"""Two polls and a look in vain; a message later than this was held back."""

LOST_AFTER = timedelta(minutes=2)
"""Long enough for a router that starts again, and short beside any check call: the
company file's shortest sensible patience of a rung is the same."""

STEADY_FOR = timedelta(minutes=1)
"""A line that comes and goes is one outage, not many."""

UNWATCHED = timedelta(minutes=1)
"""Nobody looked for so long: we were down, and know nothing of Telegram."""

LATE_BY_US = timedelta(seconds=10)
"""What we get later than this after it was sent was held back, if we were deaf then."""


class Status(StrEnum):
    IN_CONTACT = "in_contact"
    DOUBTED = "doubted"
    LOST = "lost"
    RETURNING = "returning"


class Loss(StrEnum):
    """What does not work."""

    HEARING = "hearing"
    """Nothing from officers reaches us."""
    TELLING = "telling"
    """Telegram takes nothing from us: officers are not asked or reminded."""
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """One time in which officers could not be heard, or not be told anything."""

    id: int = 0
    unheard_since: datetime | None = None
    untaken_since: datetime | None = None
    lost_at: datetime | None = None
    """People were told, or should have been; None while, or if, it was short."""
    back_at: datetime | None = None
    """Not silent any more; for good once it is over."""
    over_at: datetime | None = None
    told: tuple[StaffId, ...] = ()

    @property
    def since(self) -> datetime:
        found = (self.unheard_since, self.untaken_since)
        return min(at for at in found if at is not None)

    @property
    def loss(self) -> Loss:
        """All that did not work at any time of it."""
        if self.untaken_since is None:
            return Loss.HEARING
        return Loss.TELLING if self.unheard_since is None else Loss.BOTH

    @property
    def status(self) -> Status:
        if self.over_at is not None:
            return Status.IN_CONTACT
        if self.lost_at is None:
            return Status.DOUBTED
        return Status.LOST if self.back_at is None else Status.RETURNING


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What is known of the line; one for all processes of a house."""

    heard_at: datetime | None = None
    """Then all that Telegram had for us had been taken in."""
    watched_from: datetime
    """Looked at without a gap since then."""
    watched_at: datetime
    outage: Outage | None = None
    """The one that is not over."""

    @property
    def status(self) -> Status:
        return Status.IN_CONTACT if self.outage is None else self.outage.status

    @property
    def listened_at(self) -> datetime:
        """Silence counts from here."""
        return self.heard_at or self.watched_from

    def is_deaf(self, now: datetime) -> bool:
        """What comes in now may have been on its way for long."""
        return now - self.listened_at > DOUBT_AFTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What one look found."""

    heard_at: datetime | None = None
    """This process took in all that Telegram had; None where it does not ask."""
    untaken_since: datetime | None = None
    """Telegram's first failure to answer what still waits; None: it answers."""


@dataclass(frozen=True, slots=True)
class TellLost:
    """Tell people to ring the sites."""


@dataclass(frozen=True, slots=True)
class TellBack:
    """Tell the same people that it is over."""


Effect = TellLost | TellBack
Decision = tuple[Watch, tuple[Effect, ...]]


def decide(watch: Watch, signs: Signs, now: datetime) -> Decision:
    """Every rule about the line, in one place."""
    seen = _looked(watch, signs, now)
    unheard_since = seen.listened_at if seen.is_deaf(now) else None
    untaken_since = signs.untaken_since
    if untaken_since is not None and now - untaken_since <= DOUBT_AFTER:
        untaken_since = None
    silent = [at for at in (unheard_since, untaken_since) if at is not None]
    if silent:
        outage = _silent(seen.outage, unheard_since, untaken_since)
        return _still_silent(seen, outage, min(silent), now)
    return _not_silent(seen, now)


def _looked(watch: Watch, signs: Signs, now: datetime) -> Watch:
    """A clock that was put back must not leave us hearing the future."""
    known = [at for at in (watch.heard_at, signs.heard_at) if at is not None]
    unwatched = not timedelta() <= now - watch.watched_at <= UNWATCHED
    return replace(
        watch,
        heard_at=min(max(known), now) if known else None,
        watched_from=now if unwatched else watch.watched_from,
        watched_at=now,
    )


def _silent(
    outage: Outage | None, unheard: datetime | None, untaken: datetime | None
) -> Outage:
    outage = outage or Outage()
    return replace(
        outage,
        unheard_since=outage.unheard_since or unheard,
        untaken_since=outage.untaken_since or untaken,
        back_at=None,
    )


def _still_silent(
    seen: Watch, outage: Outage, since: datetime, now: datetime
) -> Decision:
    lost = now - max(since, seen.watched_from) >= LOST_AFTER
    if not lost or outage.lost_at is not None:
        return replace(seen, outage=outage), ()
    return replace(seen, outage=replace(outage, lost_at=now)), (TellLost(),)


def _not_silent(seen: Watch, now: datetime) -> Decision:
    outage = seen.outage
    if outage is None:
        return seen, ()
    match outage.status:
        case Status.DOUBTED:
            return replace(seen, outage=replace(outage, back_at=now, over_at=now)), ()
        case Status.LOST:
            return replace(seen, outage=replace(outage, back_at=now)), ()
        case Status.RETURNING if _is_steady(seen, outage):
            return replace(seen, outage=replace(outage, over_at=now)), (TellBack(),)
        case Status.RETURNING | Status.IN_CONTACT:
            return seen, ()


def _is_steady(seen: Watch, outage: Outage) -> bool:
    """What was heard last proves it, not that silence has not lasted yet."""
    assert outage.back_at is not None
    return seen.listened_at - outage.back_at >= STEADY_FOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Something that a person did, and that reached us late by our own fault."""

    sent_at: datetime | None = None
    """By Telegram's clock; None for a press of a button, whose moment nobody knows."""


def held_back(
    watch: Watch | None, outage: Outage | None, sent_at: datetime | None, now: datetime
) -> Held | None:
    """Whether what comes in now was held back; ``outage`` is the one in which it was
    sent, if it was sent in one. Outside our own outages nobody's date is trusted."""
    if sent_at is None:
        deaf = watch is not None and watch.outage is not None and watch.is_deaf(now)
        return Held() if deaf else None
    late = now - sent_at > LATE_BY_US
    return Held(sent_at=sent_at) if late and outage is not None else None
