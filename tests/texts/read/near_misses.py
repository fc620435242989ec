"""Every text of near misses, in each of its forms."""

from collections.abc import Iterator

from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.near_misses import Danger
from bot.domain.refs import NEAR_MISS, Ref
from bot.texts import near_misses
from bot.texts.message import Message
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT

NUMBER = Ref(NEAR_MISS, 3)


def about_near_misses(to: Reader) -> Iterator[Message | str]:
    yield near_misses.type_near_miss(to)
    yield near_misses.near_miss_reported(to, NUMBER, Kept(text=RedactedText("oil")))
    yield near_misses.headline(to, "RIV Riverside Court")
    for danger in (None, *Danger):
        yield "\n".join(near_misses.body(to, NUMBER, "A.O. E1001", "22:00", danger))
    yield near_misses.report_by(to, NIGHT)
    for danger in Danger:
        yield near_misses.danger_noted(to, NUMBER, danger)
