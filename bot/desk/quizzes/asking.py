"""Whoever is due is asked in their working time, and once more; a few at once.

It goes out behind everything else: no alarm, answer or check call waits for it.
"""

from datetime import datetime, time, timedelta

from bot.desk.briefings import audience as audiences
from bot.desk.desk import Desk
from bot.domain.people.person import Person
from bot.domain.quizzes import sitting as sittings
from bot.domain.quizzes.quiz import Quiz, asked_again
from bot.domain.quizzes.sitting import Sitting, Status
from bot.texts.quizzes import asking as texts
from storage.deadlines.deadlines import Subject
from storage.messages.message import Lane, Purpose

LOOKED_AT = time(9)
"""On the company's clock."""

MORNING = 0
"""The number of the one deadline there is."""

DAY = timedelta(days=1)
AT_ONCE = 50
"""People in one transaction, so that a large company holds up nobody."""


def begin(desk: Desk) -> None:
    """A quiz was loaded."""
    desk.unit.deadlines.set(Subject.QUIZ, MORNING, desk.now)


def wake(desk: Desk, _: int) -> None:
    """Whoever works now is asked, or asked again; the others when they book on."""
    quizzes = desk.unit.quizzes.in_force()
    for quiz in quizzes:
        _owe(desk, quiz)
    working = audiences.on_shift(desk)
    people = {person.id: person for person in desk.unit.people.all()}
    due = [
        (people[each.person], each)
        for each in desk.unit.sittings.all_open()
        if sittings.is_due(each, desk.now)
        and audiences.in_reach(people[each.person], working)
    ]
    for person, before in due[:AT_ONCE]:
        ask(desk, person, before)
    at = desk.now if due[AT_ONCE:] else _next_morning(desk)
    desk.unit.deadlines.set(Subject.QUIZ, MORNING, at if quizzes else None)


def booked_on(desk: Desk, person: Person) -> None:
    """What waited for their shift."""
    for before in desk.unit.sittings.open_of(person.id):
        if sittings.is_due(before, desk.now):
            ask(desk, person, before)


def ask(desk: Desk, person: Person, before: Sitting) -> None:
    """The first time, or again."""
    quiz = desk.unit.quizzes.get(before.quiz)
    after = sittings.decide(before, sittings.Working(), quiz, desk.now)
    desk.unit.sittings.save(after)
    again = after.status is Status.REMINDED
    message = texts.invited(desk.reader(person), quiz, after, again=again)
    desk.owe(
        person,
        message,
        lane=Lane.DIGEST,
        purpose=Purpose.PROMPT,
        about=after.ref,
        silent=True,
    )


def _owe(desk: Desk, quiz: Quiz) -> None:
    """Whoever has never passed it, or whose year is nearly over."""
    newest = desk.unit.sittings.newest(quiz.code)
    desk.unit.sittings.add_all(
        Sitting(quiz=quiz.id, person=person.id, due_at=desk.now)
        for person in desk.unit.people.all()
        if person.active and _asks(desk, newest.get(person.id))
    )


def _asks(desk: Desk, newest: Sitting | None) -> bool:
    if newest is None:
        return True
    if newest.finished_at is None:
        return False
    return desk.today >= asked_again(desk.day_of(newest.finished_at))


def _next_morning(desk: Desk) -> datetime:
    at = datetime.combine(desk.today, LOOKED_AT, desk.zone)
    if at > desk.now:
        return at
    return datetime.combine(desk.today + DAY, LOOKED_AT, desk.zone)
