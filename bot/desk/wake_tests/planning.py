"""Who is asked, when their next test comes, and when it had better not."""

from collections.abc import Iterator
from datetime import datetime

from bot.desk.desk import Desk
from bot.desk.on_call import rota
from bot.desk.outage import outage
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.domain.times import daily
from bot.domain.wake_tests import wake_test as wake_tests
from bot.domain.wake_tests.hours import Choice, Hours, moment_in, next_night
from bot.domain.wake_tests.wake_test import OPEN, WakeTest


def is_asked(desk: Desk, person: Person) -> bool:
    """The company file says that somebody with their roles is."""
    return person.active and bool(person.roles & desk.company.wake_tests)


def everybody_asked(desk: Desk) -> list[Person]:
    return [each for each in desk.unit.people.all() if is_asked(desk, each)]


def plan(desk: Desk, said: Choice) -> None:
    """The next one of somebody who has agreed, and has none ahead of them."""
    theirs = desk.unit.wake_tests.of(said.person)
    if said.hours is None or any(each.status in OPEN for each in theirs):
        return
    begun = [each.began_at for each in theirs if each.began_at is not None]
    last = desk.day_of(begun[-1]) if begun else None
    night = next_night(last, desk.today, desk.chance())
    due_at = moment_in(said.hours, night, desk.chance(), desk.zone)
    desk.unit.wake_tests.add(WakeTest(person=said.person, due_at=due_at))


def call_off(desk: Desk, person: StaffId) -> None:
    """What was planned by another agreement."""
    for each in desk.unit.wake_tests.of(person):
        if each.status is wake_tests.Status.PLANNED:
            desk.unit.wake_tests.drop(each)


def put_off(desk: Desk, planned: WakeTest) -> None:
    """To the next night, at the same hour of the clock."""
    until = _same_hour(desk, planned.due_at)
    after = wake_tests.decide(planned, wake_tests.PutOff(until), desk.now)
    desk.unit.wake_tests.save(after)


def _same_hour(desk: Desk, due_at: datetime) -> datetime:
    wall = due_at.astimezone(desk.zone).time()
    return daily.next_after(wall, desk.now, desk.zone)


def is_free(desk: Desk, person: Person) -> bool:
    """Nothing that is real would be disturbed, and it would be no night off."""
    return not any(_in_the_way(desk, person))


def _in_the_way(desk: Desk, person: Person) -> Iterator[bool]:
    yield not desk.can_be_told(person) or person.chat_id is None
    yield desk.unit.shifts.open_of(person.id) is not None
    yield any(_concerns(alarm, person.id) for alarm in desk.unit.alarms.all_open())
    yield _is_off_call(desk, person)
    yield outage.lost_since(desk) is not None
    yield bool(desk.unit.wake_tests.running())


def _concerns(alarm: Alarm, who: StaffId) -> bool:
    """It rings them, they look after somebody, or somebody looks after them."""
    if alarm.status is Status.RINGING and who in alarm.told:
        return True
    return alarm.kind.is_about_safety and who in (alarm.owner, alarm.officer)


def _is_off_call(desk: Desk, person: Person) -> bool:
    """There is a rota for a role of theirs, and somebody else has this night."""
    tested = person.roles & desk.company.wake_tests
    duties = [duty for duty in rota.standing(desk) if duty.role in tested]
    mine = (duty.person == person.id and duty.is_on(desk.now) for duty in duties)
    return bool(duties) and not any(mine)


def agreed_hours(desk: Desk, person: StaffId) -> Hours | None:
    said = desk.unit.wake_tests.choice_of(person)
    return said.hours if said is not None else None
