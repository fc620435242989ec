"""What the modem answers, for ``checkcall check``."""

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from bot.commands.checking.points import Point, note, ok, wrong
from bot.domain.messages.modem import Trouble
from bot.texts.reader import Reader
from bot.texts.text_messages import modem as texts
from scheduler.modem.broken import Broken, TakenByUs, trouble_of

if TYPE_CHECKING:
    from scheduler.modem.modem import Modem

ABOUT = "modem"


def modem(device: str) -> Iterator[Point]:
    """It is asked, and sends nothing; one that is in use is left alone."""
    from scheduler.modem.conversation import Conversation
    from scheduler.modem.modem import Modem
    from scheduler.modem.port import SerialPort

    try:
        with closing(SerialPort(device)) as port:
            found = Modem(Conversation(port))
            found.set_up()
            yield _answers(found)
    except TakenByUs:
        yield note(ABOUT, "Checkcall is running and has it; /readyz says how it is")
    except Broken as broken:
        yield wrong(ABOUT, texts.in_short(Reader(), trouble_of(broken)))


def _answers(found: "Modem") -> Point:
    """The SIM card is there and wants no PIN, or it would not have come so far."""
    signal = found.signal()
    strength = "signal unknown" if signal is None else f"signal {signal}%"
    if not found.has_network():
        says = texts.in_short(Reader(), Trouble.NO_NETWORK)
        return wrong(ABOUT, f"{says} ({strength})")
    network = found.operator() or "name unknown"
    full = f"messages on the SIM card: {len(found.stored())}"
    return ok(ABOUT, f"it answers; network: {network}, {strength}, no PIN, {full}")
