"""Every text about an alarm's own words, the name check, and choosing a language."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.names.canaries import FLOOR, Caught, Night
from bot.domain.names.originals import Need
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from bot.texts.message import Message
from bot.texts.names import canaries, originals
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
    in_urdu = replace(to, language="ur")
    yield languages.beside_a_file(in_urdu, Message("A file."))


GOOD = Night(
    night=NIGHT.date(),
    done_at=NIGHT,
    caught=(
        Caught(language="en", names=100, found=99),
        Caught(language="pl", names=100, found=81),
    ),
)


def about_the_name_check(to: Reader) -> Iterator[Message]:
    yield canaries.below(to, GOOD, FLOOR)
    yield canaries.back(to, replace(GOOD, caught=GOOD.caught[:1]))
    yield canaries.missed(to, GOOD)
    yield canaries.missed(to, None)
