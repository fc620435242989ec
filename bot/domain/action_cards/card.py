"""An action card on its way: one question at a time, at whatever pace it is answered.

    RUNNING ── Tapped, Worded, PassedOver ─▶ RUNNING   the next question; DONE after all
    RUNNING ── PutOff, or Woken: silent ───▶ PUT_OFF
    PUT_OFF ── WentOn, or any answer ──────▶ RUNNING
    DONE    ── Tapped ─────────────────────▶ DONE      put right; RUNNING where that
                                                       asks for more

Nothing waits for a card: the report is made, and told, before its first question. What
was answered is never changed: a later answer to the same question stands beside it,
and holds. "Not yet" is asked again when all else is answered. Any other pair changes
nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.action_cards.cards import CARDS, SUSPICIOUS
from bot.domain.action_cards.steps import CORDONS, Ask, Step, Tap
from bot.domain.incidents.particulars import Category
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import INCIDENT, Ref, StaffId

SILENT_AFTER = timedelta(minutes=30)
"""From the last press: what is typed later is no answer any more. Our own choice."""


class Status(StrEnum):
    RUNNING = "running"
    PUT_OFF = "put_off"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One answer; with neither tap nor words, the question was passed over."""

    ask: Ask
    at: datetime
    tap: Tap | None = None
    words: RedactedText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionCard:
    """Whose it is, and what has been said."""

    id: int = 0
    incident: int
    officer: StaffId
    category: Category
    started_at: datetime
    heard_at: datetime
    """When its officer last pressed or typed something."""
    given: tuple[Given, ...] = ()
    status: Status = Status.RUNNING
    ended_at: datetime | None = None

    @property
    def ref(self) -> Ref:
        """Of the incident: a card has no number that anybody quotes."""
        return Ref(INCIDENT, self.incident)

    @property
    def name(self) -> str:
        """What its message is about; two cards of one incident have two."""
        return f"action-card-{self.id}"

    @property
    def steps(self) -> tuple[Step, ...]:
        """All that apply, as far as is known."""
        return tuple(step for step in CARDS[self.category] if self._applies(step))

    def _applies(self, step: Step) -> bool:
        said = ((self.tapped(ask), taps) for ask, taps in step.needs.items())
        return not step.needs or any(tap in taps for tap, taps in said)

    def last(self, ask: Ask) -> Given | None:
        """The answer that holds."""
        said = [each for each in self.given if each.ask is ask]
        return said[-1] if said else None

    def tapped(self, ask: Ask) -> Tap | None:
        last = self.last(ask)
        return last.tap if last else None

    @property
    def open_step(self) -> Step | None:
        """The next question, put off or not; what is not yet done comes last."""
        steps = self.steps
        for step in steps:
            if self.last(step.ask) is None:
                return step
        later = [s for s in steps if self.tapped(s.ask) is Tap.NOT_YET]
        return min(later, key=lambda step: self._place(step.ask), default=None)

    def _place(self, ask: Ask) -> int:
        """Of its answer that holds, among all."""
        return max(n for n, given in enumerate(self.given) if given.ask is ask)

    @property
    def question(self) -> Step | None:
        """What is asked now; None: nothing, or not now."""
        return self.open_step if self.status is Status.RUNNING else None

    @property
    def is_suspicious(self) -> bool:
        """By HOT; see there."""
        return any(self.tapped(ask) in taps for ask, taps in SUSPICIOUS.items())

    @property
    def metres(self) -> int:
        """How far everybody is to be; the least of all where the size is not known."""
        size = self.tapped(Ask.SIZE)
        return CORDONS.get(size, CORDONS[Tap.SMALL]) if size else CORDONS[Tap.SMALL]


@dataclass(frozen=True, slots=True)
class Tapped:
    """Any question of the card may be answered, and answered anew."""

    ask: Ask
    tap: Tap


@dataclass(frozen=True, slots=True)
class Worded:
    """In words, to the question that is open."""

    words: RedactedText


@dataclass(frozen=True, slots=True)
class PassedOver:
    ask: Ask


@dataclass(frozen=True, slots=True)
class PutOff:
    """ "Later" was pressed."""


@dataclass(frozen=True, slots=True)
class WentOn:
    """After that."""


@dataclass(frozen=True, slots=True)
class Woken:
    """The deadline given by :func:`wake_at` has come."""


Event = Tapped | Worded | PassedOver | PutOff | WentOn | Woken


def wake_at(card: ActionCard) -> datetime | None:
    """When silence puts it off."""
    return card.heard_at + SILENT_AFTER if card.status is Status.RUNNING else None


def step_of(card: ActionCard, ask: Ask) -> Step | None:
    """Of its card, whether it applies now or not: a phone may be behind."""
    return next((step for step in CARDS[card.category] if step.ask is ask), None)


def decide(card: ActionCard, event: Event, now: datetime) -> ActionCard:
    """Every rule about action cards, in one place."""
    match event:
        case Tapped(ask, tap):
            step = step_of(card, ask)
            if step is None or tap not in step.taps or _is_said(card, ask, tap):
                return card
            return _with(card, Given(ask=ask, at=now, tap=tap))
        case Worded(words):
            step = card.open_step
            if step is None:
                return card
            ask = step.words_for or step.ask
            return _with(card, Given(ask=ask, at=now, words=words))
        case PassedOver(ask):
            if step_of(card, ask) is None:
                return card
            return _with(card, Given(ask=ask, at=now))
        case PutOff() if card.status is Status.RUNNING:
            return replace(card, status=Status.PUT_OFF)
        case Woken() if now >= (wake_at(card) or now + SILENT_AFTER):
            return replace(card, status=Status.PUT_OFF)
        case WentOn() if card.status is Status.PUT_OFF:
            return replace(card, status=Status.RUNNING, heard_at=now)
        case _:
            return card


def _is_said(card: ActionCard, ask: Ask, tap: Tap) -> bool:
    """A thumb that shakes presses twice; "not yet" may be said again."""
    return card.tapped(ask) is tap and tap is not Tap.NOT_YET


def _with(card: ActionCard, given: Given) -> ActionCard:
    after = replace(card, given=(*card.given, given), heard_at=given.at)
    if after.open_step is not None:
        return replace(after, status=Status.RUNNING, ended_at=None)
    return replace(after, status=Status.DONE, ended_at=card.ended_at or given.at)
