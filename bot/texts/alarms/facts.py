"""What an alarm is about, as its texts need it: initials only."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach.breach import Breach
from bot.domain.incidents.form import IncidentForm
from bot.domain.incidents.incident import Place, Service
from bot.domain.names.redacted_text import RedactedText
from bot.domain.near_misses import Danger
from bot.domain.refs import Ref
from bot.domain.timed_activity.activity import TimedActivity
from bot.domain.timed_activity.out_of_reach import OutOfReach
from bot.texts.handover.gap import Gap
from bot.texts.patrols.manager import Told
from bot.texts.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What an alarm is about, in initials only."""

    alarm: int
    kind: AlarmKind
    ref: Ref
    officer: str
    """Initials and staff number."""
    has_left: bool = False
    """They do not work here any more."""
    on_lost_phone: bool = False
    """It came from a phone that was reported lost: theirs, or in somebody's hands."""
    site: str
    """Code and name, or empty."""
    site_phone: str = ""
    at: datetime
    """Due, planned, reported or discovered, as the kind has it."""
    by: datetime | None = None
    """The end of the DPO's hour."""
    text: RedactedText | None = None
    services: tuple[Service, ...] = ()
    cut: bool = False
    """Much was taken out of the words, and the original is kept for a while."""
    typed: bool = False
    """An SOS in words: no key was pressed."""
    place: Place | None = None
    """Where the officer is, as their phone showed it last."""
    form: IncidentForm | None = None
    """What is known of an incident."""
    breach: Breach | None = None
    danger: Danger | None = None
    """Whether the place of a near miss is safe now."""
    round: Told | None = None
    """What was missed of one."""
    activity: TimedActivity | None = None
    """What somebody has not come back from, or is out for."""
    out_of_reach: OutOfReach | None = None
    """What they said of their phone."""
    report_by: datetime | None = None
    """Until then a dangerous occurrence is to be reported to the HSE."""
    cannot_at: datetime | None = None
    """When the officer said that they cannot come, and nobody has the shift."""
    gap: Gap | None = None
    """Who stays because nobody has taken over."""
    waiting: tuple[tuple[str, datetime], ...] = ()
    """Who stays, since when, because the officer of a no-show has not come."""
    lost_since: datetime | None = None
    """Monitoring is lost since then: the silence may be ours."""
    duress: Ref | None = None
    """The officer has called for help in secret as well: that comes first."""
    may_hide: bool = False
    """Their site is locked down: nobody rings them."""
    now: datetime | None = None
    """When it is told."""


def moment(to: Reader, facts: Facts) -> str:
    """When it should have been; with its day where a rostered time is not today's."""
    rostered = facts.kind in (AlarmKind.NO_SHOW, AlarmKind.MISSED_BOOK_OFF)
    if rostered and facts.now and to.day(facts.at) != to.day(facts.now):
        return to.date_time(facts.at)
    return to.time(facts.at)


def ring(to: Reader, facts: Facts) -> str:
    """What whoever takes it up does first."""
    if facts.may_hide:
        return to.say(
            "LOCKDOWN there: do not ring, they may be hiding. Write to them, and ring "
            "999 for the site."
        )
    return to.say("Ring the officer now. No answer: ring 999 for the site.")


def who(to: Reader, facts: Facts) -> str:
    """Who calls for help, and what is to be known of them."""
    if facts.on_lost_phone:
        return to.say("{officer}, on a phone reported lost,", officer=facts.officer)
    if facts.has_left:
        return to.say("{officer}, who has left,", officer=facts.officer)
    return facts.officer
