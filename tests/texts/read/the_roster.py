"""What the roster says to an officer, and to whoever looks for one."""

from collections.abc import Iterator

from bot.texts.alarms import alarm
from bot.texts.alarms.facts import Facts
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.roster import roster
from tests.domain.builders import NIGHT, after

PHONE = "0303 123 1113"
HERE, THERE = "RIV Riverside", "VIC Victoria House"
WAS = roster.Planned(site=HERE, start_at=NIGHT, end_at=after(480))
NOW = roster.Planned(site=THERE, start_at=after(60), end_at=after(540))


def about_the_roster(to: Reader, facts: Facts) -> Iterator[Message | str]:
    news = [roster.News(WAS, NOW), roster.News(WAS, None), roster.News(None, NOW)]
    yield roster.changed(to, news, PHONE)
    yield roster.half_loaded(to)
    yield roster.not_on_the_roster(to, facts)
    yield roster.ran_on(to, "RIV", after(480))
    yield roster.waits(to, THERE, NIGHT, "RIV", PHONE)
    yield roster.next_shift(to, HERE, NIGHT)
    yield roster.planned_until(to, after(480))
    yield alarm.moment(to, facts)
