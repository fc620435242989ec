"""Every text of presence, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.presence.presence import Presence, Status
from bot.domain.refs import SiteCode, StaffId
from bot.texts.message import Message
from bot.texts.presence import telling as texts
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT

WHO, WHERE = "A.O. E1001", "RIV Riverside Court"
FAR = Presence(
    shift=1,
    officer=StaffId("E1001"),
    site=SiteCode("RIV"),
    radius_m=150,
    asked_at=NIGHT,
    status=Status.FAR,
    distance_m=612,
    accuracy_m=40,
    answered_at=NIGHT,
)


def about_presence(to: Reader) -> Iterator[Message | str]:
    yield texts.ask(to, WHERE)
    yield texts.not_sent_by_itself(to)
    for status in Status:
        one = replace(FAR, status=status)
        if status is not Status.ASKED:
            yield texts.on_board(to, one)
        yield texts.placed(to, one, (), live=True)
    yield texts.placed(to, replace(FAR, accuracy_m=None), (), live=False)
    yield texts.declined(to, ())
    yield texts.not_given(to, ())
    yield texts.not_asked(to)
    yield texts.chosen_place(to)
    yield texts.far(to, FAR, WHO, WHERE)
    yield texts.not_far(to, replace(FAR, status=Status.WITHIN), WHO, WHERE)
