"""Every text about an alarm's own words, and about choosing a language."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.names.originals import Need
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from bot.texts.message import Message
from bot.texts.names import originals
from bot.texts.people import languages
from bot.texts.reader import Reader

NIGHT = datetime(2026, 1, 11, 2, 15, tzinfo=UTC)
ABOUT = Ref.read("INC-1")


def own_words(to: Reader) -> Iterator[Message | str]:
    """Each of its forms once."""
    yield originals.said(to, Message("INC-1"), ABOUT)
    yield originals.notice(to)
    yield originals.why(to, 1)
    yield originals.type_need(to)
    yield originals.head(to, "A.O. E1001", NIGHT, ABOUT)
    for need in Need:
        yield originals.was_read(to, "B.L. D001", ABOUT, need, None)
    typed = RedactedText("the crew asks")
    yield originals.was_read(to, "B.L. D001", ABOUT, Need.OTHER, typed)
    for kind in (AlarmKind.INCIDENT, AlarmKind.BREACH):
        yield originals.take_it_up_first(to, ABOUT, kind, 1)
    yield originals.gone(to, ABOUT)
    yield originals.say_again(to, ABOUT)
    yield languages.choose(to)
    yield languages.choose(to, unknown=True)
    yield languages.chosen(to, (("SOS",),))
