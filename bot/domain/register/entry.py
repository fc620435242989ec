"""A breach in the register: written up, reported to the board, closed by the SIRO.

    OPEN   ── Wrote ─────▶ OPEN     facts, effects, remedy, root cause or lessons
    OPEN   ── Closed ────▶ CLOSED   when nothing is in the way
    CLOSED ── Reopened ──▶ OPEN     for a reason
    any    ── BoardTold ─▶ the same

Words for a CLOSED entry raise :class:`RegisterClosed`; a closing with something in the
way raises :class:`InTheWay`, which names it all.

The alarm about a breach is another matter (``breach``): whoever has it in hand closes
the alarm when the breach is contained. The register is closed, often weeks later, when
it has been learnt from. Source: UK GDPR, Article 33(5); data-protection policy, breach
response 2(a), 6 and 7: "DPO leads; SIRO approves".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from bot.domain.errors import InTheWay, RegisterClosed, Stale
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import BREACH, Ref, StaffId


class Part(StrEnum):
    """What is written of a breach, in the order in which it is asked.

    Source: UK GDPR, Article 33(5), and the policy's breach response 6.
    """

    FACTS = "facts"
    EFFECTS = "effects"
    REMEDY = "remedy"
    CAUSE = "root_cause"
    LESSONS = "lessons"


class Obstacle(StrEnum):
    """What must be there, or settled, before the register is closed."""

    ALARM = "alarm"
    FACTS = "facts"
    EFFECTS = "effects"
    REMEDY = "remedy"
    CAUSE = "root_cause"
    LESSONS = "lessons"
    REGULATOR = "regulator"
    CLIENT = "client"
    """Whose data it is, and that the client was told."""
    ACTIONS = "actions"
    """Corrective actions that are open: a reason excuses them, and nothing else."""


@dataclass(frozen=True, slots=True)
class Written:
    """One text, who wrote it and when; an older version is kept beside it."""

    text: RedactedText
    by: StaffId
    at: datetime


@dataclass(frozen=True, slots=True)
class BoardReport:
    """On which day the board heard of it, by whom, and where the minutes say so."""

    on: date
    minute: RedactedText
    by: StaffId
    at: datetime


@dataclass(frozen=True, slots=True)
class Closing:
    """``despite`` says why it was closed with corrective actions open."""

    by: StaffId
    at: datetime
    despite: RedactedText | None = None


@dataclass(frozen=True, slots=True)
class Reopening:
    by: StaffId
    at: datetime
    reason: RedactedText


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """What the register says of one breach, beside what was reported and assessed."""

    breach: int
    written: Mapping[Part, Written] = field(default_factory=dict)
    """The newest version of each."""
    board: BoardReport | None = None
    closed: Closing | None = None
    reopened: Reopening | None = None
    """The last time it was, if ever."""

    @property
    def ref(self) -> Ref:
        return Ref(BREACH, self.breach)

    @property
    def missing(self) -> tuple[Part, ...]:
        return tuple(part for part in Part if part not in self.written)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the register has to know of the breach before it is closed."""

    alarm_open: bool
    regulator_settled: bool
    no_breach: bool
    """It turned out to be none: there is nothing to write up."""
    open_actions: int
    client_settled: bool = True


@dataclass(frozen=True, slots=True)
class Wrote:
    part: Part
    text: RedactedText
    by: StaffId


@dataclass(frozen=True, slots=True)
class BoardTold:
    on: date
    minute: RedactedText
    by: StaffId


@dataclass(frozen=True, slots=True)
class Closed:
    """``despite`` excuses open actions; without any it is left out."""

    by: StaffId
    standing: Standing
    despite: RedactedText | None = None


@dataclass(frozen=True, slots=True)
class Reopened:
    by: StaffId
    reason: RedactedText


Event = Wrote | BoardTold | Closed | Reopened


def decide(entry: RegisterEntry, event: Event, now: datetime) -> RegisterEntry:
    """Every rule about an entry, in one place."""
    match event:
        case BoardTold(on, minute, by):
            return replace(entry, board=BoardReport(on, minute, by, now))
        case Reopened(by, reason):
            if entry.closed is None:
                raise Stale
            return replace(entry, closed=None, reopened=Reopening(by, now, reason))
        case _ if entry.closed is not None:
            raise RegisterClosed(entry.ref)
        case Wrote(part, text, by):
            written = {**entry.written, part: Written(text, by, now)}
            return replace(entry, written=written)
        case Closed():
            return _close(entry, event, now)


def _close(entry: RegisterEntry, event: Closed, now: datetime) -> RegisterEntry:
    found = in_the_way(entry, event.standing)
    excused = {Obstacle.ACTIONS} if event.despite else set()
    left = tuple(each for each in found if each not in excused)
    if left:
        raise InTheWay(left)
    despite = event.despite if found else None
    return replace(entry, closed=Closing(event.by, now, despite))


def in_the_way(entry: RegisterEntry, standing: Standing) -> tuple[Obstacle, ...]:
    """What keeps the register from being closed, in the order of its list."""
    missing = () if standing.no_breach else entry.missing
    found = {Obstacle(part) for part in missing}
    if standing.alarm_open:
        found.add(Obstacle.ALARM)
    if not standing.regulator_settled:
        found.add(Obstacle.REGULATOR)
    if not standing.client_settled:
        found.add(Obstacle.CLIENT)
    if standing.open_actions:
        found.add(Obstacle.ACTIONS)
    return tuple(each for each in Obstacle if each in found)
