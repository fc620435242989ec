"""Whether intake, waker and dispatcher all get on, by what they leave in the rows."""

from datetime import datetime, timedelta

from bot.clock import wall_time
from bot.desk.desk import Desk
from bot.desk.exports.clerk import zone_of
from bot.desk.outage.outage import asked_by_text, lost_since, reachable
from bot.domain.outage import DOUBT_AFTER, Status, Watch

OVERDUE = timedelta(seconds=10)
"""A deadline is acted on within two seconds; the rest is a busy machine."""

UNTAKEN = timedelta(minutes=1)
"""By then an alarm has gone out on every channel of its person, 20 s each."""

RING = "officers are not heard: ring the sites"
NOBODY = (
    "and nobody could be told: give a duty manager or controller an email or a mobile "
    "phone in the company file, and set CHECKCALL_SMTP_URL, CHECKCALL_SMS_URL or "
    "CHECKCALL_MODEM"
)


def troubles(desk: Desk) -> list[str]:
    """What does not get on, since when, and what to do: one sentence each."""
    watch = desk.unit.monitoring.find()
    found = (*_line(desk, watch), _by_text(desk))
    more = (_overdue(desk), _failing(desk), _alarm_waits(desk))
    return [each for each in (*found, *more) if each]


def _line(desk: Desk, watch: Watch | None) -> tuple[str, ...]:
    return _intake(desk, watch), _taken(desk), _told(desk, watch)


def _by_text(desk: Desk) -> str:
    """What goes on without Telegram."""
    if lost_since(desk) is None:
        return ""
    texted, officers = asked_by_text(desk)
    return (
        f"check calls: {texted} of {officers} officers on duty are asked by text "
        "message until Telegram is back; ring the others"
        if texted
        else ""
    )


def _intake(desk: Desk, watch: Watch | None) -> str:
    if watch is None or watch.heard_at is None:
        since = "at all yet"
    elif watch.is_deaf(desk.now):
        since = f"since {_time(desk, watch.heard_at)}"
    else:
        return ""
    return (
        f"intake: Telegram has not answered {since}; {RING}, and look at the network "
        "of this machine and at the log"
    )


def _taken(desk: Desk) -> str:
    since = desk.unit.monitoring.untaken_since()
    if since is None or desk.now - since <= DOUBT_AFTER:
        return ""
    return (
        f"dispatcher: Telegram has taken nothing since {_time(desk, since)}; officers "
        "are not asked or reminded: ring the sites, and look at the log"
    )


def _told(desk: Desk, watch: Watch | None) -> str:
    if watch is None or watch.status is not Status.LOST or reachable(desk):
        return ""
    return f"monitoring: it is lost, {NOBODY}"


def _overdue(desk: Desk) -> str:
    due_at = desk.unit.deadlines.next_at()
    if due_at is None or desk.now - due_at <= OVERDUE:
        return ""
    return (
        f"engine: nobody has acted on what was due {_time(desk, due_at)}; see that "
        "`checkcall run`, or `--only engine`, is up, and look at its log"
    )


def _failing(desk: Desk) -> str:
    found = desk.unit.monitoring.failing()
    if found is None:
        return ""
    return (
        f"engine: {' '.join(map(str, found))} is due and cannot be acted on; look "
        "after it by hand, its reason is in the log"
    )


def _alarm_waits(desk: Desk) -> str:
    since = desk.unit.monitoring.alarm_waits_since()
    if since is None or desk.now - since <= UNTAKEN:
        return ""
    return (
        f"dispatcher: an alarm has waited since {_time(desk, since)} and no channel "
        "has taken it; ring its people, and look at the log"
    )


def _time(desk: Desk, moment: datetime) -> str:
    """On the company's wall."""
    return wall_time(moment, zone_of(desk))
