"""Who is on shift, and how each of them stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import minutes
from bot.domain.alarms.alarm import Alarm
from bot.domain.patrols.round import Visit
from bot.domain.presence.presence import Presence
from bot.domain.timed_activity.activity import TimedActivity
from bot.domain.timed_activity.out_of_reach import OutOfReach
from bot.texts.message import Message
from bot.texts.patrols.manager import OnBoard, board_line, last_scan
from bot.texts.presence.telling import on_board
from bot.texts.reader import Reader
from bot.texts.shifts.shift_words import Planned, when
from bot.texts.timed_activity import out_of_reach


@dataclass(frozen=True, slots=True, kw_only=True)
class OnSite:
    """One line of the board."""

    officer: str
    since: datetime
    next_due_at: datetime | None
    alarm: bool
    late_by: timedelta = timedelta()
    """After the planned start; nothing is said of who was in time."""
    overtime_until: datetime | None = None
    waits_since: datetime | None = None
    """Nobody has taken over since then."""
    not_read: int | None = None
    """The version of the site's instructions that they have not confirmed in time."""
    presence: Presence | None = None
    voice_at: datetime | None = None
    """A voice note, the newest sign of life."""
    scan: Visit | None = None
    """A scan of a point, the newest sign of life."""
    out_of_reach: OutOfReach | None = None
    activity: TimedActivity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteLines:
    """One site of the board."""

    code: str
    name: str
    people: Sequence[OnSite]
    why: str = ""
    """The reason of its rhythm of check calls, and the risk assessment's name."""
    rounds: Sequence[OnBoard] = ()


def board(
    to: Reader,
    sites: Sequence[SiteLines],
    alarms: Sequence[tuple[Alarm, str]],
    uncovered: Sequence[tuple[Planned, str]] = (),
) -> Message:
    """Each site with who is on and when the next call is due; then shifts that nobody
    has, by whose they were; then open alarms."""
    lines = [line for site in sites for line in _site(to, site)]
    if not sites:
        lines.append(to.say("No sites have been loaded."))
    lines += [uncovered_line(to, *each) for each in uncovered]
    if alarms:
        lines.append("")
        lines.append(to.say("Open alarms:"))
        lines += [
            to.say(
                "{ref} since {time}: {owner}",
                ref=alarm.about,
                time=to.time(alarm.raised_at),
                owner=owner or to.say("nobody has it"),
            )
            for alarm, owner in alarms
        ]
    return Message("\n".join(lines))


def uncovered_line(to: Reader, planned: Planned, officer: str) -> str:
    return to.say(
        "⚠️ UNCOVERED {shift}: {officer} cannot",
        shift=when(to, planned),
        officer=officer,
    )


def _site(to: Reader, site: SiteLines) -> list[str]:
    head = f"{site.code} {site.name}"
    if not site.people:
        return [f"{head}: " + to.say("nobody on")]
    lines = [head, *(f"  {_on_site(to, one)}" for one in site.people)]
    if site.why:
        lines.append("  " + to.say("Check calls: {why}", why=site.why))
    return [*lines, *(f"  {board_line(to, each)}" for each in site.rounds)]


def _on_site(to: Reader, site: OnSite) -> str:
    words = to.say("{who} on since {time}", who=site.officer, time=to.time(site.since))
    if site.late_by > timedelta():
        words += to.say(" ({minutes} min late)", minutes=minutes(site.late_by))
    if site.presence is not None:
        words += on_board(to, site.presence)
    if site.overtime_until is not None:
        words += to.say(", overtime until {time}", time=to.time(site.overtime_until))
    if site.waits_since is not None:
        words += to.say(
            ", waiting for relief since {time}", time=to.time(site.waits_since)
        )
    if site.next_due_at is not None:
        words += to.say(", next call {due}", due=to.time(site.next_due_at))
    words += _heard(to, site)
    if site.not_read is not None:
        words += to.say(", instructions {number} not confirmed", number=site.not_read)
    if site.activity is not None:
        words += f", {out_of_reach.out(to, site.activity)}"
    if site.out_of_reach is not None:
        words += f", {out_of_reach.said(to, site.out_of_reach)}"
    return to.say("{what}, ⚠️ ALARM", what=words) if site.alarm else words


def _heard(to: Reader, site: OnSite) -> str:
    """What was heard of them since their last check call."""
    if site.scan is not None:
        return f", {last_scan(to, site.scan)}"
    if site.voice_at is not None:
        return to.say(", voice note {time}", time=to.time(site.voice_at))
    return ""
