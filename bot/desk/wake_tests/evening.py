"""Each evening: who is new is asked, who agreed has a test ahead, and whoever runs the
night hears how ready its ladder is."""

from datetime import time

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.on_call import rota
from bot.desk.wake_tests import choosing, planning, readiness
from bot.domain.messages.channel import Channel
from bot.domain.times import daily
from bot.texts.wake_tests import evening as texts
from storage.messages.message import Lane, Purpose

AT = time(18)
"""On the company's clock: while somebody can still be found for the night."""

AT_ONCE = 50
"""People who are asked in one evening, so that a large company holds up nobody."""


def follow(desk: Desk) -> None:
    """The company file was loaded; one that is due is done first."""
    due = desk.unit.wake_tests.looks_at()
    if desk.unit.companies.find() is not None and (due is None or due > desk.now):
        _plan(desk)


def look(desk: Desk) -> None:
    if desk.company.wake_tests:
        _go_round(desk)
        _tell(desk)
    _plan(desk)


def _plan(desk: Desk) -> None:
    """As the company is now: it may have been loaded in this transaction."""
    is_on = bool(desk.unit.companies.get().wake_tests)
    due = daily.next_after(AT, desk.now, desk.zone) if is_on else None
    desk.unit.wake_tests.look_at(due)


def _go_round(desk: Desk) -> None:
    people = [each for each in planning.everybody_asked(desk) if each.chat_id]
    choices = desk.unit.wake_tests.choices([each.id for each in people])
    new = [each for each in people if each.id not in choices]
    for person in new[:AT_ONCE]:
        choosing.ask(desk, person)
    for said in choices.values():
        planning.plan(desk, said)


def _tell(desk: Desk) -> None:
    desk.note(SYSTEM, "readiness told", "-")
    found, rings = readiness.tonight(desk), Channel.CALL in desk.channels
    for manager in rota.running_the_night(desk):
        said = texts.evening(desk.reader(manager), found, rings=rings)
        notice.say(desk, manager, said, lane=Lane.DIGEST, purpose=Purpose.DIGEST)
