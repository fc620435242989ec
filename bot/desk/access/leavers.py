"""Whoever has left is seen off: no access, and what they had in hand is somebody's."""

from datetime import datetime, timedelta

from bot.desk import notice
from bot.desk.access import ending, permission_review
from bot.desk.before_shift import facts, searching
from bot.desk.corrective_actions import reminding
from bot.desk.desk import SYSTEM, Desk
from bot.desk.on_call import rota
from bot.desk.people import reception, upcoming, where, who_could_go
from bot.domain.before_shift.rest import Work
from bot.domain.people.person import Person
from bot.domain.shifts.shift import Shift
from bot.texts.access import leavers as texts
from bot.texts.before_shift.cover import Candidate
from storage.deadlines.deadlines import Subject

LAST_DAY = 0
"""The number of the one deadline there is: whoever leaves next."""

RELIEF_LASTS = timedelta(hours=8)
"""For how long somebody is looked for where no end is planned. Our own choice."""


def wake(desk: Desk, _: int) -> None:
    """A day has begun on which somebody no longer works here."""
    see_off(desk)


def see_off(desk: Desk) -> None:
    """Whoever has left by today is out of every ladder; SOS and breaches stay."""
    for person in desk.unit.people.leavers(desk.today):
        desk.unit.people.set_active(person.id, False)
        desk.note(SYSTEM, "left", person.id)
        _see_off(desk, desk.person(person.id))
    _look_ahead(desk)
    permission_review.plan(desk)


def _look_ahead(desk: Desk) -> None:
    """At the midnight at which the next one has left, by the company's clock."""
    day = desk.unit.people.next_leaving(desk.today)
    at = datetime.combine(day, datetime.min.time(), desk.zone) if day else None
    desk.unit.deadlines.set(Subject.LEAVING, LAST_DAY, at)


def _see_off(desk: Desk, person: Person) -> None:
    ending.end_everywhere(desk, person)
    ending.let_go_of_alarms(desk, person)
    reminding.hand_over(desk, person)
    shown = ending.empty_phone(desk, person)
    ending.tell_answerable(desk, person, shown, lost=False)
    if shown.taken:  # the keys went with what was taken off
        to, name = desk.reader(person), desk.company.name
        keyboard = reception.keyboard(desk, person)
        desk.owe(person, texts.good_bye(to, name, keyboard))
    hand_over_shifts(desk, person)


def hand_over_shifts(desk: Desk, person: Person) -> None:
    """Whoever runs the night hears which shifts are nobody's now, and who is free."""
    current = desk.unit.shifts.open_of(person.id)
    coming = upcoming.coming(desk, person)
    if current is None and not coming:
        return
    managers = rota.running_the_night(desk)
    relief = _relief(desk, current) if current else []
    site = where.named(desk, current.site) if current else ""
    planned = [facts.of_shift(desk, shift) for shift in coming]
    for manager in managers:
        to = desk.reader(manager)
        message = texts.shifts_left(to, person.called, site, relief, planned)
        notice.say(desk, manager, message, person.id)
    if not managers:
        desk.note(SYSTEM, "nobody to tell", person.id)
        return
    for shift in coming:
        soon = shift.start_at is not None and shift.start_at < desk.now + upcoming.SOON
        if soon and desk.unit.open_shifts.open_of(shift.id) is None:
            opened = searching.begin(desk, shift, managers[0].id, managers)
            searching.tell(desk, opened, managers)


def _relief(desk: Desk, shift: Shift) -> list[Candidate]:
    """Who could go there now, to the planned end of it."""
    soonest = desk.now + timedelta(hours=1)
    rest = Work(desk.now, max(shift.end_at or desk.now + RELIEF_LASTS, soonest))
    found = who_could_go.free(desk, shift.site, rest, {shift.officer})
    return [facts.candidate(each) for each in found[: searching.SHOWN]]
