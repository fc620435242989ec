"""The full report of an incident: chased until it is complete, looked at, released.

    OPEN ── Chased ────────▶ OPEN      its officer, then the duty managers are reminded
    OPEN ── Completed ─────▶ COMPLETE
    OPEN, COMPLETE
         ── OnPaper ───────▶ ON_PAPER  it is in the site's book; a manager says where
    COMPLETE ── SentBack ──▶ OPEN      a manager wants more, and says what
    COMPLETE, ON_PAPER
         ── Released ──────▶ RELEASED  as it is now: this copy is the client's
    RELEASED ── Amended ───▶ COMPLETE  somebody says why; the released copy stays until
                                       a manager releases the next one

Rated and Waits move its times while it is OPEN. Any other pair changes nothing:
a button may be pressed on a phone that is behind.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import INCIDENT, Ref, StaffId


class Status(StrEnum):
    OPEN = "open"
    COMPLETE = "complete"
    ON_PAPER = "on_paper"
    RELEASED = "released"


CHASED_AGAIN = (timedelta(days=1), timedelta(days=2), timedelta(days=4))
"""After the duty managers were first told that it is overdue, one after another. What
still is not there after a week stands in the list: who did not act on four reminders
does not read the fifth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FullReport:
    """How far the report of one incident has got."""

    incident: int
    opened_at: datetime
    due_at: datetime
    chase_at: datetime | None
    """When somebody is reminded next."""
    chased: int = 0
    """How often so far: first the officer, then managers."""
    status: Status = Status.OPEN
    completed_at: datetime | None = None
    completed_by: StaffId | None = None
    """Who said that it is complete, or on paper."""
    note: RedactedText | None = None
    """Where it is on paper, what more is wanted, or why it was amended."""
    released_at: datetime | None = None
    released_by: StaffId | None = None
    released_version: int | None = None
    """Of the form, counted from one."""
    released_text: RedactedText | None = None
    """The words of the report, as they were then."""

    @property
    def ref(self) -> Ref:
        return Ref(INCIDENT, self.incident)

    @property
    def is_waited_for(self) -> bool:
        """Neither complete nor on paper."""
        return self.status is Status.OPEN

    @property
    def is_fixed(self) -> bool:
        """Nobody changes its form before saying why."""
        return self.status is Status.RELEASED

    def is_overdue(self, now: datetime) -> bool:
        return self.is_waited_for and now >= self.due_at


@dataclass(frozen=True, slots=True)
class Chased:
    """Somebody was reminded."""


@dataclass(frozen=True, slots=True)
class Rated:
    """It is so serious that the report is wanted within that time."""

    within: timedelta


@dataclass(frozen=True, slots=True)
class Waits:
    """Nobody is reminded before; it is not their time."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Completed:
    """Whoever made it has no more to say."""

    by: StaffId


@dataclass(frozen=True, slots=True)
class OnPaper:
    by: StaffId
    where: RedactedText


@dataclass(frozen=True, slots=True)
class SentBack:
    what: RedactedText


@dataclass(frozen=True, slots=True)
class Released:
    by: StaffId
    version: int
    text: RedactedText | None


@dataclass(frozen=True, slots=True)
class Amended:
    why: RedactedText


Event = Chased | Rated | Waits | Completed | OnPaper | SentBack | Released | Amended


def opened(incident: int, at: datetime, within: timedelta) -> FullReport:
    """With the first words: half of the time is the officer's own."""
    due_at = at + within
    return FullReport(
        incident=incident,
        opened_at=at,
        due_at=due_at,
        chase_at=at + within / 2,
    )


def wake_at(report: FullReport) -> datetime | None:
    """When its silence is heard; None while nobody waits for it."""
    return report.chase_at if report.is_waited_for else None


def decide(report: FullReport, event: Event, now: datetime) -> FullReport:
    """Every rule about full reports."""
    match report.status, event:
        case Status.OPEN, Chased():
            return _chased(report, now)
        case Status.OPEN, Rated(within):
            return _due(report, within, now)
        case Status.OPEN, Waits(until):
            return replace(report, chase_at=until)
        case Status.OPEN, Completed(by):
            done = replace(report, status=Status.COMPLETE, completed_by=by)
            return replace(done, completed_at=now, note=None)
        case Status.OPEN | Status.COMPLETE, OnPaper(by, where):
            done = replace(report, status=Status.ON_PAPER, completed_by=by)
            return replace(done, completed_at=now, note=where)
        case Status.COMPLETE, SentBack(what):
            again = replace(report, status=Status.OPEN, note=what, chased=0)
            due_at = now + (report.due_at - report.opened_at)
            return replace(again, due_at=due_at, chase_at=now + (due_at - now) / 2)
        case Status.COMPLETE | Status.ON_PAPER, Released(by, version, text):
            out = replace(report, status=Status.RELEASED, released_by=by)
            copy = replace(out, released_version=version, released_text=text)
            return replace(copy, released_at=now)
        case Status.RELEASED, Amended(why):
            return replace(report, status=Status.COMPLETE, note=why)
        case _:
            return report


def _chased(report: FullReport, now: datetime) -> FullReport:
    """First when it is due, then further and further apart."""
    chased = report.chased + 1
    if chased == 1:
        return replace(report, chased=chased, chase_at=max(report.due_at, now))
    spans = CHASED_AGAIN[chased - 2 : chased - 1]
    chase_at = now + spans[0] if spans else None
    return replace(report, chased=chased, chase_at=chase_at)


def _due(report: FullReport, within: timedelta, now: datetime) -> FullReport:
    """Before anybody was reminded the first reminder moves along."""
    due_at = report.opened_at + within
    first = max(report.opened_at + within / 2, now)
    chase_at = report.chase_at if report.chased else first
    return replace(report, due_at=due_at, chase_at=chase_at)
