"""Kinds of alarm, a row for each: who is told, what it is about, and how it may end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

MINUTE = timedelta(minutes=1)


class AlarmKind(StrEnum):
    """What went wrong; each kind has its own ladder in the company file."""

    MISSED_CHECK_CALL = "missed_check_call"
    NO_SHOW = "no_show"
    MISSED_BOOK_OFF = "missed_book_off"
    NOT_RELIEVED = "not_relieved"
    SOS = "sos"
    DURESS = "duress"
    """Help, asked for in secret by somebody who is watched."""
    WELFARE = "welfare"
    INCIDENT = "incident"
    ABUSE = "abuse_of_officer"
    """An incident that goes past the duty managers: it may be about one of them."""
    BREACH = "breach"
    NEAR_MISS = "near_miss"
    MISSED_PATROL = "missed_patrol"
    TIMED_ACTIVITY = "timed_activity"
    HOME_SAFE = "home_safe"

    @property
    def rules(self) -> "Rules":
        return RULES[self]

    @property
    def is_about_safety(self) -> bool:
        """Somebody may be hurt."""
        return self.rules.is_about_safety


class Reason(StrEnum):
    """Why an alarm was closed; ``OTHER`` carries the closer's own (redacted) words."""

    SAFE = "safe"
    GONE_HOME = "gone_home"
    ARRIVED = "arrived"
    COVERED = "covered"
    RELIEVED = "relieved"
    MISTAKE = "mistake"
    DEALT_WITH = "dealt_with"
    WITH_POLICE = "with_police"
    CONTAINED = "contained"
    NO_BREACH = "no_breach"
    DRILL_OVER = "drill_over"
    """It was none."""
    TAKEN_BACK = "taken_back"
    CAME_IN = "came_in"
    """What was missed had been done in time, and came in late."""
    MADE_SAFE = "made_safe"
    OTHER = "other"


ON_CALL = "on-call:"
"""Before a role: whoever is on call for it."""

OF_THE_LINE = frozenset({"officer", "controller", "duty-manager", "administrator"})
"""Roles that hear nothing of what goes past the duty managers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RungRule:
    """One rung as the company file says it: ``tell`` a role, ``on-call:`` and a
    role, or ``staff:D002``."""

    tell: str
    patience: timedelta
    rings_at_once: bool = False
    """``by = ["call"]``: telephoned with the message."""

    @property
    def goes_past_the_line(self) -> bool:
        """It is no rung of those who run the night."""
        return self.tell.removeprefix(ON_CALL) not in OF_THE_LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What is the same for all alarms of one kind."""

    is_about_safety: bool
    """Somebody may be hurt."""
    ladder: tuple[RungRule, ...]
    """Used where the company file names none: no kind of alarm is ever unheard."""
    may_end_as: tuple[Reason, ...]
    """Why whoever has it may close it, beside ``OTHER``, which is in their words."""
    has_reporter: bool = False
    """Somebody raised it, and waits for an answer."""
    only_with_a_ladder: bool = False
    """Where the company file names none it is a message, and no alarm."""
    rings_together: bool = False
    """All who hold the role of a rung are told at once: a minute is long."""
    rings_at_once: bool = False
    """Telephones ring with the message: no half of a patience is waited for."""


def _rungs(*rules: tuple[str, int]) -> tuple[RungRule, ...]:
    return tuple(RungRule(tell=who, patience=n * MINUTE) for who, n in rules)


_SAFETY = _rungs(("duty-manager", 2), ("director", 2))
_AT_ONCE = _rungs(("duty-manager", 1), ("director", 1))

RULES: Mapping[AlarmKind, Rules] = {
    AlarmKind.MISSED_CHECK_CALL: Rules(
        is_about_safety=True,
        ladder=_SAFETY,
        may_end_as=(Reason.SAFE, Reason.GONE_HOME),
    ),
    AlarmKind.NO_SHOW: Rules(
        is_about_safety=True,
        ladder=_SAFETY,
        may_end_as=(Reason.ARRIVED, Reason.COVERED),
    ),
    AlarmKind.MISSED_BOOK_OFF: Rules(
        is_about_safety=True,
        ladder=_SAFETY,
        may_end_as=(Reason.SAFE, Reason.GONE_HOME),
    ),
    AlarmKind.NOT_RELIEVED: Rules(
        is_about_safety=True,
        ladder=_SAFETY,
        may_end_as=(Reason.RELIEVED, Reason.COVERED),
    ),
    AlarmKind.SOS: Rules(
        is_about_safety=True,
        ladder=_AT_ONCE,
        may_end_as=(Reason.SAFE, Reason.MISTAKE),
        has_reporter=True,
        rings_together=True,
        rings_at_once=True,
    ),
    AlarmKind.DURESS: Rules(
        is_about_safety=True,
        ladder=_AT_ONCE,
        may_end_as=(Reason.SAFE, Reason.WITH_POLICE),
        rings_together=True,
        rings_at_once=True,
    ),
    AlarmKind.WELFARE: Rules(
        is_about_safety=True,
        ladder=_SAFETY,
        may_end_as=(Reason.SAFE, Reason.DEALT_WITH),
        has_reporter=True,
    ),
    AlarmKind.INCIDENT: Rules(
        is_about_safety=False,
        ladder=_rungs(("duty-manager", 10), ("director", 10)),
        may_end_as=(Reason.DEALT_WITH, Reason.WITH_POLICE),
        has_reporter=True,
    ),
    AlarmKind.ABUSE: Rules(
        is_about_safety=False,
        ladder=_rungs(("director", 10)),
        may_end_as=(Reason.DEALT_WITH, Reason.WITH_POLICE),
        has_reporter=True,
    ),
    AlarmKind.BREACH: Rules(
        is_about_safety=False,
        ladder=_rungs(("dpo", 20), ("siro", 15), ("director", 10)),
        may_end_as=(Reason.CONTAINED, Reason.NO_BREACH),
        has_reporter=True,
    ),
    AlarmKind.NEAR_MISS: Rules(
        is_about_safety=False,
        ladder=_rungs(("duty-manager", 30), ("director", 30)),
        may_end_as=(Reason.MADE_SAFE, Reason.DEALT_WITH),
        has_reporter=True,
    ),
    AlarmKind.MISSED_PATROL: Rules(
        is_about_safety=False,
        ladder=_rungs(("duty-manager", 10), ("director", 10)),
        may_end_as=(Reason.DEALT_WITH,),
        only_with_a_ladder=True,
    ),
    AlarmKind.TIMED_ACTIVITY: Rules(
        is_about_safety=True,
        ladder=_SAFETY,
        may_end_as=(Reason.SAFE, Reason.DEALT_WITH),
    ),
    AlarmKind.HOME_SAFE: Rules(
        is_about_safety=True,
        ladder=_SAFETY,
        may_end_as=(Reason.SAFE, Reason.DEALT_WITH),
    ),
}


def may_end(kind: AlarmKind, reason: Reason, *, in_words: bool) -> bool:
    """The closer's own words go with ``OTHER``, and with no reason of ours."""
    if reason is Reason.OTHER:
        return in_words
    return not in_words and reason in kind.rules.may_end_as
