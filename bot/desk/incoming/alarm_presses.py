"""What people, and their silence, do to a running ladder; its subject follows."""

from bot.desk.alarms import facts, raising, rerouting, telling
from bot.desk.desk import SYSTEM, Desk
from bot.desk.drills import running
from bot.desk.forms import start_form
from bot.desk.incoming import alarm_followers
from bot.desk.people import own_office, reception
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import Reason, may_end
from bot.domain.errors import IllegalMove, Refused, Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.permissions import allow_take_up
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.texts.alarms import alarm as texts
from bot.texts.alarms import to_reporter
from storage.messages.message import Lane


def wake(desk: Desk, number: int) -> None:
    """A rung's patience, or an owner's, has run out; or somebody else is on call."""
    alarm = desk.unit.alarms.get(number)
    if running.holds_back(desk, alarm):
        return
    alarm = rerouting.hand_on(desk, alarm)
    if _move(desk, alarm, ladder.Woken(), SYSTEM) == alarm:
        desk.unit.alarms.save(alarm)  # woken for who is on call: its time is to come


def unreachable(desk: Desk, number: int, who: StaffId) -> None:
    """Telegram will never deliver to this person: the ladder moves at once."""
    alarm = desk.unit.alarms.find(number)
    if alarm is not None:
        _move(desk, alarm, ladder.Unreachable(who), SYSTEM)


def take_up(desk: Desk, person: Person, number: int) -> None:
    """I have this."""
    alarm = _pressed(desk, person, number)
    after = _move(desk, alarm, ladder.TakenUp(person.id), person.id)
    telling.show_owner(desk, after, person)
    if after.owner != alarm.owner:
        telling.reassure(desk, after, person)


def cannot_reach(desk: Desk, person: Person, number: int) -> None:
    """The next rung is told at once, and that this person got no answer."""
    alarm = _pressed(desk, person, number)
    try:
        after = _move(desk, alarm, ladder.CannotReach(person.id), person.id)
    except IllegalMove:
        raise Stale from None
    about = facts.of(desk, after)
    message = texts.passed_on(desk.reader(person), about)
    desk.owe(person, message, lane=Lane.ESCALATION)


def close(
    desk: Desk,
    person: Person,
    number: int,
    reason: Reason,
    words: RedactedText | None = None,
) -> None:
    """End it with a reason; whoever was told hears who did, and why."""
    alarm = _pressed(desk, person, number)
    if not may_end(alarm.kind, reason, in_words=words is not None):
        raise Stale
    _move(desk, alarm, ladder.Closed(person.id, reason), person.id, words)


def end(desk: Desk, alarm: Alarm, person: Person, reason: Reason) -> None:
    """Ended by whoever raised it, while the rules let them."""
    _move(desk, alarm, ladder.Closed(person.id, reason), person.id)


def may_close(desk: Desk, person: Person, number: int) -> None:
    """Refuses now what :func:`close` would refuse after the words were typed."""
    alarm = _pressed(desk, person, number)
    ladder.decide(alarm, ladder.Closed(person.id, Reason.OTHER), desk.now)


def _pressed(desk: Desk, person: Person, number: int) -> Alarm:
    alarm = desk.unit.alarms.find(number)
    if alarm is None:
        raise Stale
    desk.drill = alarm.about if alarm.about.is_drill else None
    own_office.allow_owner(desk, person, alarm)
    allow_take_up(person, alarm.kind, told=person.id in alarm.told)
    return alarm


def _move(
    desk: Desk,
    before: Alarm,
    event: ladder.Event,
    actor: str,
    words: RedactedText | None = None,
) -> Alarm:
    after = raising.move(desk, before, event, actor, words)
    alarm_followers.follow(desk, before, after, actor)
    return after


def close_alarm(desk: Desk, person: Person, alarm: int, kept: Kept) -> None:
    """Refused or not, the form is done with: it must not swallow what comes next. What
    is typed has no button under it that changes, so it is answered."""
    try:
        close(desk, person, alarm, Reason.OTHER, kept.text)
    except Refused as why:
        reception.refuse(desk, person, why)
        return
    to, about = desk.reader(person), facts.of(desk, desk.unit.alarms.get(alarm))
    done = texts.closed(to, about, person.called, f"“{kept.text}”")
    desk.owe(person, done, about=about.ref)


def ask_reason(desk: Desk, person: Person, alarm: int) -> None:
    """The closer wants to say it in their own words, of this alarm and no other."""
    may_close(desk, person, alarm)
    about = facts.of(desk, desk.unit.alarms.get(alarm))
    to = desk.reader(person)
    asks = to_reporter.type_reason(to, texts.headline(to, about))
    start_form(desk, person, FormKind.REASON, alarm, asks)
