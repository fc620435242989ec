"""What a modem is asked to do, in its own commands.

Source: 3GPP TS 27.005 (text messages), TS 27.007 (the rest).
"""

import re
from contextlib import suppress
from dataclasses import dataclass

from bot.domain.messages.modem import Trouble
from scheduler.modem.broken import Broken, InDoubt, InTrouble, Refused, Silent
from scheduler.modem.conversation import Conversation, Said
from scheduler.modem.pdu.submitted import Submitted

READS_WITHIN_S = 20.0
"""A full card is read slowly."""

PIN_WANTED, SIM_BUSY = frozenset({5, 11, 12, 17, 18}), 14
"""Of ``+CME ERROR``; ``+CMS ERROR`` has them at 300 and more. Source: TS 27.007,
section 9.2.1; TS 27.005, section 3.2.5."""

INDICATES = ("AT+CNMI=2,1,0,1,0", "AT+CNMI=1,1,0,1,0", "AT+CNMI=2,1,0,0,0")
"""That it keeps what comes in and says so, and says what became of what we sent. One
that takes none of them is looked at every few seconds all the same."""

REGISTERED = frozenset({1, 5, 6, 7})
"""At home or abroad, for all or for text messages. Source: TS 27.007, section 7.2."""

LISTED = re.compile(r"\+CMGL: *(\d+),.*?(\d+)$")
"""Where it lies, and how long it is."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What lies on the SIM card, and where."""

    place: int
    octets: str


class Modem:
    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def set_up(self) -> None:
        """Raises :class:`Broken`."""
        self._talk.wake_up()
        for optional in ("ATE0", "AT+CMEE=1", "AT+CSMS=0"):
            self._try(optional)
        self.see_the_card()
        self._talk.ask("AT+CMGF=0")
        self._try('AT+CPMS="SM","SM","SM"')
        any(self._try(each) for each in INDICATES)

    def see_the_card(self) -> None:
        """Raises :class:`InTrouble`."""
        try:
            said = self._talk.ask("AT+CPIN?", "+CPIN:", READS_WITHIN_S)
        except Refused as refused:
            code = refused.code % 300
            if code == SIM_BUSY:
                raise Silent from None
            wants_pin = code in PIN_WANTED
            raise InTrouble(Trouble.PIN if wants_pin else Trouble.NO_SIM) from None
        if not any("READY" in each.line for each in said):
            raise InTrouble(Trouble.PIN)

    def has_network(self) -> bool:
        """Of whatever generation."""
        return any(
            each in REGISTERED
            for command in ("CREG", "CEREG")
            for each in self._registration(command)
        )

    def _registration(self, command: str) -> list[int]:
        said: list[Said] = []
        with suppress(Refused):
            said = self._talk.ask(f"AT+{command}?", f"+{command}:")
        found = (re.match(r"\+CE?REG: *\d+, *(\d+)", each.line) for each in said)
        return [int(each[1]) for each in found if each]

    def signal(self) -> int | None:
        """Per cent; None where it does not know. Source: TS 27.007, section 8.5."""
        with suppress(Refused):
            for each in self._talk.ask("AT+CSQ", "+CSQ:"):
                found = re.match(r"\+CSQ: *(\d+)", each.line)
                if found and int(found[1]) <= 31:
                    return int(found[1]) * 100 // 31
        return None

    def operator(self) -> str:
        """Whose network it is in; empty where it does not say."""
        with suppress(Refused):
            for each in self._talk.ask("AT+COPS?", "+COPS:", READS_WITHIN_S):
                found = re.search(r'"([^"]*)"', each.line)
                return found[1] if found else ""
        return ""

    def send(self, part: Submitted, patience_s: float) -> int:
        """The network's number for it. Raises :class:`Refused`, and what is
        :class:`Broken`: :class:`InDoubt` once it was handed over."""
        self._talk.ask("AT+CMGF=0")  # or its length would be taken for a number
        self._talk.offer(f"AT+CMGS={part.length}")
        try:
            said = self._talk.give(part.written, "+CMGS:", patience_s)
        except Broken as broken:
            raise InDoubt(type(broken).__name__) from broken
        found = (re.match(r"\+CMGS: *(\d+)", each.line) for each in said)
        return next((int(each[1]) for each in found if each), 0)

    def stored(self) -> list[Stored]:
        self._talk.ask("AT+CMGF=0")
        said = self._talk.ask("AT+CMGL=4", "+CMGL:", READS_WITHIN_S)
        found = ((LISTED.match(each.line), each.body) for each in said)
        return [
            Stored(int(head[1]), octets)
            for head, octets in found
            if head and _is_whole(octets, int(head[2]))
        ]

    def delete(self, place: int) -> None:
        """It may be gone already."""
        self._try(f"AT+CMGD={place}")

    def listen(self) -> None:
        """For a moment; what it says of itself is in ``heard``."""
        self._talk.listen()

    def heard(self) -> list[Said]:
        return self._talk.heard()

    def _try(self, command: str) -> bool:
        """Not each of them knows each command."""
        try:
            self._talk.ask(command)
        except Refused:
            return False
        return True


def _is_whole(octets: str, length: int) -> bool:
    """As long as its line says, without the number of the centre: what noise has cut
    is neither heard nor deleted, and read again the next time."""
    centre = int(octets[:2], 16)
    return len(octets) // 2 == 1 + centre + length
