"""What becomes of a record when its time is over: nothing is lost in silence.

    KEPT        ── Step.ASK ────────▶ KEPT          its owner is asked, 30 days ahead
    KEPT        ── Step.QUARANTINE ─▶ QUARANTINED   expired: sealed, out of every list
    QUARANTINED ── Step.DELETE ─────▶ gone          its days are over: a certificate
    KEPT, QUARANTINED
                ── hold ────────────▶ HELD          and back in the books
    HELD        ── release ─────────▶ KEPT
    KEPT, QUARANTINED
                ── let_go ──────────▶ the same      somebody decided; nobody is asked

A record that has not ended has no expiry. Nothing moves a HELD record but a person;
what is asked of a record in another state is :class:`Stale`.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.errors import Stale
from bot.domain.refs import RecordKey, StaffId
from bot.domain.retention.periods import RecordClass, Schedule


class HoldReason(StrEnum):
    """Why a record is kept past its time."""

    CLAIM = "claim"
    POLICE = "police"
    REGULATOR = "regulator"
    INSURANCE = "insurance"
    COMPLAINT = "complaint"


class ReleaseReason(StrEnum):
    """Why it need not be kept any longer."""

    OVER = "over"
    MISTAKE = "mistake"


class Step(StrEnum):
    """What time asks for."""

    ASK = "ask"
    QUARANTINE = "quarantine"
    DELETE = "delete"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What retention knows of one record; no word of the record."""

    ref: RecordKey
    kind: RecordClass
    counts_from_at: datetime | None = None
    expires_at: datetime | None = None
    owner: StaffId | None = None
    """By whom the decision waits."""
    asked_at: datetime | None = None
    let_go_by: StaffId | None = None
    let_go_at: datetime | None = None
    held_by: StaffId | None = None
    held_at: datetime | None = None
    held_for: HoldReason | None = None
    quarantined_at: datetime | None = None

    @property
    def undecided(self) -> bool:
        return self.held_at is None and self.let_go_at is None


def dated(entry: Entry, schedule: Schedule, start: datetime | None) -> Entry:
    """The entry with its dates computed anew from the record's own.

    What was asked and decided was about the old date: a new one is asked about anew.
    """
    expires_at = schedule.expires_at(entry.kind, start)
    if expires_at == entry.expires_at:
        return replace(entry, counts_from_at=start)
    return replace(
        entry,
        counts_from_at=start,
        expires_at=expires_at,
        owner=None,
        asked_at=None,
        let_go_by=None,
        let_go_at=None,
    )


def step(entry: Entry, schedule: Schedule, now: datetime) -> Step | None:
    """What is due now; nothing ever is while somebody holds the record."""
    if entry.held_at is not None or entry.expires_at is None:
        return None
    if entry.quarantined_at is not None:
        over = schedule.quarantine.after(entry.quarantined_at)
        return Step.DELETE if now >= over else None
    if now >= entry.expires_at:
        return Step.QUARANTINE
    ahead = schedule.at_risk.after(now) >= entry.expires_at
    return Step.ASK if ahead and entry.undecided and not entry.asked_at else None


def hold(entry: Entry, by: StaffId, reason: HoldReason, now: datetime) -> Entry:
    """Kept until somebody releases it; a quarantined record goes back to the books."""
    if entry.held_at is not None:
        raise Stale
    return replace(
        entry,
        held_by=by,
        held_at=now,
        held_for=reason,
        let_go_by=None,
        let_go_at=None,
        quarantined_at=None,
    )


def release(entry: Entry) -> Entry:
    """Its own date counts again, and its owner is asked again."""
    if entry.held_at is None:
        raise Stale
    return replace(entry, held_by=None, held_at=None, held_for=None, asked_at=None)


def let_go(entry: Entry, by: StaffId, now: datetime) -> Entry:
    """Somebody decided that it may end; the date stays."""
    if not entry.undecided:
        raise Stale
    return replace(entry, let_go_by=by, let_go_at=now)


def now_serious(entry: Entry, schedule: Schedule) -> Entry:
    """An incident that was a serious one all along: its longer period counts."""
    if entry.kind is not RecordClass.INCIDENT:
        raise Stale
    longer = replace(entry, kind=RecordClass.SERIOUS_INCIDENT)
    return dated(longer, schedule, entry.counts_from_at)
