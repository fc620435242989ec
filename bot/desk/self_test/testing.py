"""The daily self-test: begun, gone through the chain, written down, and heard of.

It is begun by one process and may be ended by another: how far it is stands in its row.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.clock import from_wall
from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.domain.people.person import Person, Role
from bot.domain.self_test import (
    HOUR,
    LONGEST,
    SelfTest,
    Step,
    is_due,
    may_end,
    missed_at,
    verdict,
)
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.self_test import telling as texts
from storage.deadlines.deadlines import Subject
from storage.messages.message import Lane

ABOUT = "self-test"
PASSED = "self-test passed"
"""The journal's words for it: the rows are kept for a while, the journal longer."""
ONE = 0
"""There is one deadline: that of the test that runs, or by when the next has begun."""


def go_on(desk: Desk) -> bool:
    """Begins today's where it is time; True when the ways out are to be tried now."""
    if desk.unit.companies.find() is None:
        return False
    newest = desk.unit.self_tests.newest()
    if newest is not None and newest.is_running:
        return may_end(newest, desk.now, is_through=not _waits(desk))
    if is_due(newest, desk.now.astimezone(desk.zone), _hour(desk)):
        _begin(desk)
    elif desk.unit.deadlines.due_at(Subject.SELF_TEST, ONE) is None:
        _watch(desk, desk.today)
    return False


def _begin(desk: Desk) -> None:
    desk.unit.self_tests.keep(SelfTest(day=desk.today, started_at=desk.now))
    desk.note(SYSTEM, "self-test begun", ABOUT)
    desk.unit.deadlines.set(Subject.SELF_TEST, ONE, desk.now)


def wake(desk: Desk) -> None:
    """The deadline of the one that runs, or of the silence of one that does not."""
    newest = desk.unit.self_tests.newest()
    if newest is None or not newest.is_running:
        _missed(desk)
    elif newest.woken_at is None:
        desk.unit.self_tests.keep(replace(newest, woken_at=desk.now))
        for person in _receiver(desk):
            words = texts.part_of_it(desk.reader(person), desk.now)
            desk.owe(person, words, lane=Lane.DIGEST, about=ABOUT, silent=True)
        desk.unit.deadlines.set(Subject.SELF_TEST, ONE, desk.now + LONGEST)
    else:
        done(desk, [Step.END])


def _missed(desk: Desk) -> None:
    desk.note(SYSTEM, "self-test missed", ABOUT)
    _watch(desk, desk.today + timedelta(days=1))
    last = desk.unit.self_tests.last_passed_at()
    _tell(desk, lambda to: texts.missed(to, last))


def done(desk: Desk, silent: Collection[Step]) -> None:
    """Kept once, whichever process ended it first; told when something failed."""
    running = desk.unit.self_tests.newest()
    if running is None or not running.is_running:
        return
    failed = verdict(running, {*silent, *_silent_here(desk)})
    last = desk.unit.self_tests.last_passed_at()
    desk.unit.self_tests.keep(replace(running, done_at=desk.now, failed=failed))
    outcome = "self-test failed" if failed else PASSED
    desk.note(SYSTEM, outcome, ABOUT, after=" ".join(failed))
    _watch(desk, running.day + timedelta(days=1))
    if failed:
        _tell(desk, lambda to: texts.failed(to, failed, last))


def _silent_here(desk: Desk) -> list[Step]:
    """What the rows say: whether Telegram was heard, and whether the message left."""
    watch = desk.unit.monitoring.find()
    deaf = watch is None or watch.heard_at is None or watch.is_deaf(desk.now)
    silent = {Step.INTAKE: deaf, Step.DISPATCHER: _waits(desk)}
    return [step for step, is_silent in silent.items() if is_silent]


def _receiver(desk: Desk) -> list[Person]:
    """One administrator with Telegram: they read it when they read."""
    linked = [p for p in desk.in_reach(Role.ADMINISTRATOR) if p.chat_id is not None]
    return linked[:1]


def _waits(desk: Desk) -> bool:
    """The quiet message has not left."""
    return any(
        owed.about == ABOUT
        for person in _receiver(desk)
        for owed in desk.unit.outbox.waiting_for(person.chat_id or 0)
    )


def _hour(desk: Desk) -> time:
    return desk.company.self_test or HOUR


def _watch(desk: Desk, day: date) -> None:
    """The silence of that day's will be noticed."""
    at: datetime = from_wall(missed_at(day, _hour(desk)), desk.zone)
    desk.unit.deadlines.set(Subject.SELF_TEST, ONE, at)


def _tell(desk: Desk, words: Callable[[Reader], Message]) -> None:
    """Whoever mends it, and whoever must do without it meanwhile."""
    for person in desk.in_reach(Role.ADMINISTRATOR, Role.DUTY_MANAGER):
        message = words(desk.reader(person))
        notice.say(desk, person, message, ABOUT, lane=Lane.URGENT)
