"""Every text of corrections of timesheets, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.refs import SHIFT, Ref
from bot.domain.timesheets.correction import Why, Wrong
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.timesheets import corrections as texts
from tests.domain.builders import NIGHT, after

HOURS = texts.Hours(
    shift=Ref(SHIFT, 12),
    officer="A.O. E1001",
    site="RIV Riverside Court",
    on_at=NIGHT,
    off_at=after(480),
    break_taken=timedelta(minutes=20),
    worked=timedelta(hours=8),
)
PROPOSED = texts.Proposed(on_at=NIGHT, off_at=after(420), break_taken=None)


def about_timesheets(to: Reader) -> Iterator[Message | str]:
    running = replace(HOURS, off_at=None)
    yield texts.newest(to, [])
    yield texts.newest(to, [HOURS, running, replace(running, on_at=None)])
    yield texts.card(to, HOURS, None)
    yield texts.card(to, HOURS, (NIGHT, after(480)))
    yield texts.why(to, HOURS, PROPOSED)
    yield texts.kept(to, HOURS)
    yield texts.kept_already(to, HOURS)
    yield from (texts.told_officer(to, HOURS, "R.A. D001", why) for why in Why)
    yield texts.no_such_shift(to, HOURS.shift)
    yield texts.not_understood(to)
    yield texts.came_twice(to, [NIGHT, after(60)])
    yield from (texts.cannot_be(to, HOURS.shift, wrong) for wrong in Wrong)
