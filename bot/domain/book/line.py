"""The lines of a site's book: what happened, in the order in which it did."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.incidents.incident import Incident, Kind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.near_misses import NearMiss
from bot.domain.patrols.round import Findings, Round
from bot.domain.refs import Ref, StaffId
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.outcome import Outcome
from bot.domain.shifts.shift import Shift


@dataclass(frozen=True, slots=True)
class BookedOn:
    shift: Shift


@dataclass(frozen=True, slots=True)
class BookedOff:
    shift: Shift


@dataclass(frozen=True, slots=True)
class Called:
    """A check call that was answered, or was not."""

    call: CheckCall
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Raised:
    alarm: Alarm


@dataclass(frozen=True, slots=True)
class TakenUp:
    alarm: Alarm
    by: StaffId


@dataclass(frozen=True, slots=True)
class Ended:
    alarm: Alarm


@dataclass(frozen=True, slots=True)
class Walked:
    """A round whose time is over, or that was finished before."""

    round: Round
    findings: Findings


@dataclass(frozen=True, slots=True)
class Reported:
    incident: Incident
    photos: tuple[int, ...] = ()
    """The numbers of those that are held with it."""
    shown: tuple[int, ...] = ()
    """Of these, those that whoever reads the book may open: it is released."""


@dataclass(frozen=True, slots=True)
class NearMissed:
    near_miss: NearMiss


class Step(StrEnum):
    """Of something that is to be done, so that it does not happen again."""

    SET = "set"
    DONE = "done"
    CHECKED = "checked"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Acted:
    """How a corrective action went, step by step."""

    action: CorrectiveAction
    step: Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An entry; ``number`` is its own in the site's book, None of one that is older
    than the numbers."""

    ref: Ref
    number: int | None
    officer: StaffId
    text: RedactedText | None
    """None: it was added to a report that goes past whoever reads the book."""
    amends: Ref | None
    tells_of: datetime | None
    """The time that it tells of, where it was written late."""
    received_late_at: datetime | None


@dataclass(frozen=True, slots=True)
class Gap:
    """Entries that are not in the book any more: from the one to the other."""

    first: int
    last: int


Happening = (
    BookedOn
    | BookedOff
    | Called
    | Raised
    | TakenUp
    | Ended
    | Walked
    | Reported
    | NearMissed
    | Acted
    | Written
    | Gap
)


@dataclass(frozen=True, slots=True)
class Line:
    at: datetime
    what: Happening


def secret_of(line: Line) -> StaffId | None:
    """Whose call for help in secret it tells of: they are shown nothing of it, for
    somebody may stand behind them."""
    match line.what:
        case Raised(alarm) | TakenUp(alarm) | Ended(alarm):
            return alarm.officer if alarm.kind is AlarmKind.DURESS else None
        case Reported(incident):
            return incident.officer if incident.kind is Kind.DURESS else None
        case _:
            return None


def in_order(
    lines: Iterable[Line], start: datetime, end: datetime, kept: Collection[int]
) -> list[Line]:
    """Those of this span by their time, with the gaps among the entries; ``kept`` are
    the numbers that the site's book has, of whatever day."""
    inside = [line for line in lines if start <= line.at < end]
    written = [line for line in inside if isinstance(line.what, Written)]
    return sorted([*_gaps(written, kept), *inside], key=lambda line: line.at)


def _gaps(written: list[Line], kept: Collection[int]) -> Iterable[Line]:
    """Each stands before the entry that follows it. An entry that came in late has a
    high number at an early hour, so what matters is whether the book has them all."""
    numbered = {
        line.what.number: line.at
        for line in written
        if isinstance(line.what, Written) and line.what.number is not None
    }
    if not numbered:
        return
    there, first = set(kept), min(numbered)
    gone: int | None = None
    for number in range(first, max(numbered) + 1):
        if number not in there:
            gone = gone or number
        elif gone is not None:
            at = numbered.get(number) or _after(numbered, number)
            yield Line(at, Gap(gone, number - 1))
            gone = None


def _after(numbered: dict[int, datetime], number: int) -> datetime:
    """When the next entry of this span was written."""
    return numbered[min(each for each in numbered if each > number)]
