"""Somebody says when they may be woken for a test, or that they will not be."""

from bot.desk.desk import Desk
from bot.desk.wake_tests import planning, readiness
from bot.domain.errors import Stale
from bot.domain.messages.channel import Channel
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.domain.retention.periods import RecordClass
from bot.domain.wake_tests.hours import Choice, Hours
from bot.domain.wake_tests.tally import tally
from bot.texts.reader import Reader
from bot.texts.rights.about_me_law import for_how_long
from bot.texts.wake_tests import choosing as texts
from bot.texts.wake_tests import evening
from storage.messages.message import Lane, Purpose

AGREED, DECLINED = "wake tests agreed", "wake tests declined"


def is_of_use(desk: Desk, person: Person) -> bool:
    """``/waketest`` to those who are asked, and to those who run the night."""
    runs = may(person, Action.SEE_READINESS) and bool(desk.company.wake_tests)
    return runs or planning.is_asked(desk, person)


def show(desk: Desk, person: Person) -> None:
    """What they agreed to and how it went; the ladder, to those who run the night."""
    to = desk.reader(person)
    if planning.is_asked(desk, person):
        said = desk.unit.wake_tests.choice_of(person.id)
        own = tally(desk.unit.wake_tests.of(person.id), desk.zone)
        desk.owe(person, texts.standing(to, said, own, _kept(desk, to)))
    elif not is_of_use(desk, person):
        desk.owe(person, texts.nobody_asked(to))
    if is_of_use(desk, person) and may(person, Action.SEE_READINESS):
        rings = Channel.CALL in desk.channels
        ready = evening.evening(to, readiness.tonight(desk), rings=rings)
        desk.owe(person, ready, purpose=Purpose.SCREEN)


def ask(desk: Desk, person: Person) -> None:
    """Once, without a sound; whoever does not answer is not tested."""
    now = desk.now
    desk.unit.wake_tests.keep_choice(Choice(person=person.id, asked_at=now))
    to = desk.reader(person)
    question = texts.ask(to, _kept(desk, to))
    desk.owe(person, question, lane=Lane.DIGEST, silent=True)


def choose(desk: Desk, person: Person, word: str) -> None:
    """A button; pressed again, the newest answer stands."""
    if not planning.is_asked(desk, person):
        raise Stale
    hours = _hours(word)
    before = desk.unit.wake_tests.choice_of(person.id)
    said = Choice(
        person=person.id,
        hours=hours,
        asked_at=before.asked_at if before else desk.now,
        answered_at=desk.now,
    )
    if before is None or before.hours != hours or before.answered_at is None:
        desk.unit.wake_tests.keep_choice(said)
        planning.call_off(desk, person.id)
        planning.plan(desk, said)
        desk.note(person.id, AGREED if hours else DECLINED, person.id)
    desk.owe(person, texts.chosen(desk.reader(person), hours))


def _hours(word: str) -> Hours | None:
    if word == texts.NONE:
        return None
    if word not in set(Hours):
        raise Stale
    return Hours(word)


def _kept(desk: Desk, to: Reader) -> str:
    return for_how_long(to, desk.company.retention.period(RecordClass.WAKE_TEST))
