"""Who of a role is on call: one duty after another, told ahead, handed over.

    PLANNED   ── the evening before ─▶ ANNOUNCED   whoever it is hears of it
    ANNOUNCED ── its start ──────────▶ ON          and again
    ON        ── its end ────────────▶ OVER        asked for a note to whoever follows

A duty that is planned late goes on from where time is; of one that is over already
nobody hears. Any duty that is not over can be given to somebody else of its role, which
is how people swap; whoever the file says stays ``planned_for``, so that the same file,
loaded again, gives nothing back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.loads import OnCallLine
from bot.domain.on_call.gaps import Span
from bot.domain.people.person import Role
from bot.domain.refs import StaffId

DAY = timedelta(days=1)

EVENING = time(18)
"""On the company's clock, the day before a duty starts. Our own choice: before people
make plans for the night, and while somebody else can still be found."""

AHEAD = timedelta(days=7)
"""So far ahead a gap is looked for."""

IN_USE = timedelta(days=35)
"""A role that nobody was on call for since then has no rota any more: five weeks, so
that one which ran out is heard of for a month."""


class Stage(StrEnum):
    PLANNED = "planned"
    ANNOUNCED = "announced"
    ON = "on_call"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """Somebody is on call for a role, from a time to a time."""

    id: int = 0
    role: Role
    person: StaffId
    """Who it is now."""
    planned_for: StaffId
    """Who it is by the file."""
    start_at: datetime
    end_at: datetime
    stage: Stage = Stage.PLANNED

    def is_on(self, now: datetime) -> bool:
        return self.start_at <= now < self.end_at

    @property
    def span(self) -> Span:
        return Span(self.start_at, self.end_at)

    @property
    def line(self) -> OnCallLine:
        """As the file says it."""
        return OnCallLine(
            role=self.role,
            person=self.planned_for,
            start_at=self.start_at,
            end_at=self.end_at,
        )


def planned(line: OnCallLine) -> Duty:
    """A duty as the file has it."""
    return Duty(
        role=line.role,
        person=line.person,
        planned_for=line.person,
        start_at=line.start_at,
        end_at=line.end_at,
    )


def announced_at(duty: Duty, zone: ZoneInfo) -> datetime:
    """The evening before it starts."""
    eve = duty.start_at.astimezone(zone).date() - DAY
    return datetime.combine(eve, EVENING, zone).astimezone(UTC)


def wakes_at(duty: Duty, zone: ZoneInfo) -> datetime | None:
    """When somebody is to hear of it next."""
    match duty.stage:
        case Stage.PLANNED:
            return min(announced_at(duty, zone), duty.start_at)
        case Stage.ANNOUNCED:
            return duty.start_at
        case Stage.ON:
            return duty.end_at
        case Stage.OVER:
            return None


def stage_at(duty: Duty, now: datetime, zone: ZoneInfo) -> Stage:
    """Where time has brought it."""
    if now >= duty.end_at:
        return Stage.OVER
    if now >= duty.start_at:
        return Stage.ON
    if now >= announced_at(duty, zone):
        return max(duty.stage, Stage.ANNOUNCED, key=list(Stage).index)
    return duty.stage


def given_to(duty: Duty, person: StaffId, now: datetime, zone: ZoneInfo) -> Duty:
    """Somebody else has it from now on, and is told so: nothing is announced again."""
    given = replace(duty, person=person)
    return replace(given, stage=stage_at(given, now, zone))


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a file would do to the rota."""

    new: tuple[OnCallLine, ...]
    agreed: tuple[Duty, ...]
    """The file says now what people had swapped: it is the plan."""
    dropped: tuple[Duty, ...]


def compare(
    standing: Iterable[Duty], lines: Sequence[OnCallLine], now: datetime
) -> Comparison:
    """A file speaks for the roles in it, each from its first start to its last end;
    what is over it leaves as it was, and what it does not bring it does not start."""
    speaks = {
        role: Span(
            min(line.start_at for line in lines if line.role is role),
            max(line.end_at for line in lines if line.role is role),
        )
        for role in {line.role for line in lines}
    }
    wanted = dict.fromkeys(line for line in lines if line.end_at > now)
    left = []
    for duty in standing:
        if duty.line in wanted:
            del wanted[duty.line]
        elif duty.end_at > now and _meets(speaks, duty):
            left.append(duty)
    agreed, dropped = [], []
    for duty in left:
        as_it_is = replace(duty, planned_for=duty.person)
        if as_it_is.line in wanted:
            del wanted[as_it_is.line]
            agreed.append(as_it_is)
        else:
            dropped.append(duty)
    return Comparison(new=tuple(wanted), agreed=tuple(agreed), dropped=tuple(dropped))


def _meets(speaks: dict[Role, Span], duty: Duty) -> bool:
    span = speaks.get(duty.role)
    if span is None:
        return False
    return span.start_at < duty.end_at and duty.start_at < span.end_at


def following(duty: Duty, duties: Iterable[Duty]) -> Duty | None:
    """Who follows: the duty of its role that begins last of those that have begun when
    it ends, and goes on."""
    there = [
        each
        for each in duties
        if each.role is duty.role
        and each.id != duty.id
        and each.start_at <= duty.end_at < each.end_at
    ]
    return max(there, key=lambda each: each.start_at, default=None)
