"""One notice on its way."""

from bot.domain.messages.channel import Channel
from bot.ports import Notice
from tests.domain.builders import NIGHT

WORDS = (
    "MISSED CHECK CALL at RIV Riverside Court. CC-7.\n\n"
    "A.O. E1001 was due 02:00 and has not answered – “now”."
)


def a_notice(channel: Channel, to: str, text: str = WORDS) -> Notice:
    return Notice(channel=channel, to=to, text=text, number=14, at=NIGHT)
