"""What is read after abuse of an officer, by them and by whoever rings them."""

from collections.abc import Iterator

from bot.domain.refs import Ref
from bot.texts.alarms import endings
from bot.texts.incidents import aftercare as texts
from bot.texts.message import Message
from bot.texts.reader import Reader

REF, CALLED, PHONE = Ref("INC", 14), "A.O. E1001", "020 7946 0000"
DIRECTORS = ("O.H. X001", "I.T. S001")


def about_abuse(to: Reader) -> Iterator[Message]:
    yield endings.with_others(to, REF)
    for who in (DIRECTORS, DIRECTORS[:1], ()):
        yield texts.goes_past(to, REF, who, PHONE)
        yield texts.is_told(to, who, PHONE)
    for past in (True, False):
        yield texts.ask(to, REF, past=past)
        yield texts.all_right(to, again=past)
        yield texts.ring(to, CALLED, REF, again=past)
    yield texts.opened(to, REF)
    yield texts.noted(to, REF)
    yield texts.has_rung(to, DIRECTORS[0], CALLED, REF)
