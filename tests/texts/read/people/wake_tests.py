"""Every text of wake tests and of how ready a ladder is, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.messages.channel import Channel
from bot.domain.people.person import Role
from bot.domain.refs import SiteCode
from bot.domain.wake_tests.hours import Choice, Hours
from bot.domain.wake_tests.readiness import RungTonight, Standing
from bot.domain.wake_tests.tally import tally
from bot.domain.wake_tests.wake_test import Status, WakeTest
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.telephone import wake_test as spoken
from bot.texts.wake_tests import choosing, evening, labels, testing
from tests.domain.builders import FIRST, NIGHT

LONDON = ZoneInfo("Europe/London")
TEST = WakeTest(
    id=3, person=FIRST, due_at=NIGHT, rings=True, began_at=NIGHT, by=Channel.CALL
)
ASKED = Choice(person=FIRST, asked_at=NIGHT)
NONE = tally([], LONDON)
SOME = tally(
    [
        replace(TEST, status=Status.PRESSED),
        replace(TEST, id=4, status=Status.SLEPT, rings=False),
    ],
    LONDON,
)
KNOWN = Standing(woken_after=timedelta(), has_telephone=True, tests=9, pressed=8)
UNKNOWN = replace(KNOWN, has_telephone=False, tests=0, pressed=0)
LATE = replace(KNOWN, woken_after=timedelta(minutes=9))
SITES = [SiteCode(f"S{n}") for n in range(12)]


def about_wake_tests(to: Reader) -> Iterator[Message | str]:
    answers = [None, ASKED, replace(ASKED, answered_at=NIGHT)]
    answers += [replace(ASKED, answered_at=NIGHT, hours=each) for each in Hours]
    for said in answers:
        for own in (NONE, SOME):
            yield choosing.standing(to, said, own, "years: 1")
    for hours in (None, *Hours):
        yield choosing.chosen(to, hours)
    yield choosing.about_me(to, SOME)
    yield choosing.nobody_asked(to)
    yield testing.begun(to, replace(TEST, status=Status.RUNNING))
    for status in Status:
        yield testing.over(to, replace(TEST, status=status))
        yield spoken.over(to, replace(TEST, status=status))
    yield testing.gateway_silent(to, NIGHT)
    yield spoken.are_you_awake(to, TEST.ref)
    yield spoken.no_key(to)
    yield from labels.codes(to).values()


def about_readiness(to: Reader) -> Iterator[Message | str]:
    for people in ((), (KNOWN,), (LATE,), (UNKNOWN,), (KNOWN, UNKNOWN)):
        for tell in (Role.DIRECTOR, "on-call:duty-manager", "staff:D002"):
            rung = RungTonight(number=2, tell=tell, people=people)
            for rings in (True, False):
                yield evening.evening(to, [([], [rung])], rings=rings)
    rung = RungTonight(number=1, tell=Role.DIRECTOR, people=(KNOWN,))
    apart = [(SITES, [rung]), (SITES[:1], [])]
    yield evening.evening(to, apart, rings=True)
