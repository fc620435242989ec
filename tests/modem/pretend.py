"""A modem on a pseudo-terminal, as well as badly behaved as real ones are.

It begins as one that a stranger has used: echo on, in text mode, in the middle of
something. Its other side is a path that goes away when it is unplugged.
"""

import os
import threading
import tty
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from selectors import EVENT_READ, PollSelector

from tests.modem.network import Taken, brought, taken

LONGEST_S = 60.0
NO_CARD = 10
"""Of ``+CME ERROR``."""


class PretendModem:
    """What is set here is how it behaves from then on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.changed = threading.Condition()
        self.room = 10
        self.card: dict[int, str] = {}
        """What lies on it, by its place; what does not fit waits in the network."""
        self.listed: dict[int, str] = {}
        """What lay on it when that was asked for last."""
        self.network: deque[str] = deque()
        self.sent: list[Taken] = []
        self.texts: dict[str, list[str]] = {}
        """Whole messages that the network got, by number."""
        self.commands: list[str] = []
        self.pin = "READY"
        self.registered = True
        self.refusals: deque[str] = deque()
        """What the next messages are answered with instead."""
        self.interruptions: deque[list[str]] = deque()
        """What is said unasked in the middle of the next answers."""
        self.interrupts: dict[str, list[str]] = {}
        """The same, in the middle of the next answer to this command."""
        self.noise = b""
        """Before every line."""
        self.cuts = ""
        """The second line of the next answer to this command loses some letters."""
        self.one_by_one = False
        """Its octets come one at a time."""
        self.mute = threading.Event()
        """It answers nothing."""
        self.starts_again_at = ""
        """In the middle of the answer to the next command that begins so, or when it
        was handed a message."""
        self.keeps_what_is_deleted = False
        """It does not obey, and does not answer."""
        self.knows_indications = True
        self.holds_messages = False
        """It has a message, and does not say so yet."""
        self._held: list[str] = []
        self._reference = 0
        self._begin()
        self._master = -1
        self._wake_r, self._wake_w = os.pipe()
        self._thread: threading.Thread | None = None

    def _begin(self) -> None:
        self.echo, self.pdu_mode = True, False
        self._buffer = bytearray(b"AT+CMG")
        self._wants_message = 0

    # What people do with it.

    def plug_in(self) -> None:
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(self._slave))
        self._begin()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def unplug(self) -> None:
        if self._thread is None:
            return
        self.path.unlink(missing_ok=True)
        os.write(self._wake_w, b"x")
        self._thread.join()
        self._thread = None
        for each in (self._master, self._slave):
            os.close(each)

    def is_thrown_away(self) -> None:
        for each in (self._wake_r, self._wake_w):
            os.close(each)

    def until(self, seen: Callable[[], object]) -> object:
        """Waits for it, at most as long as a machine without a free core needs."""
        with self.changed:
            assert self.changed.wait_for(seen, LONGEST_S), self.commands[-20:]
            return seen()

    # What the network does with it.

    def brings(self, number: str, *texts: str, part=None) -> None:
        for text in texts:
            self.network.append(brought(number, text, part))
        self._fill()

    def puts(self, octets: str) -> None:
        self.network.append(octets)
        self._fill()

    def _fill(self) -> None:
        with self.changed:
            while self.network and len(self.card) < self.room:
                free = next(n for n in range(self.room) if n not in self.card)
                self.card[free] = self.network.popleft()
                self._say(f'+CMTI: "SM",{free}')
            if self.network:
                self._say("^SMMEMFULL: SM")
            self.changed.notify_all()

    def says(self, *lines: str) -> None:
        """Unasked."""
        for line in lines:
            self._say(line)

    def lets_go(self) -> None:
        """Says that it has what it was handed."""
        with self.changed:
            self.holds_messages = False
            self._answer(*self._held)
            self._held.clear()

    # The line.

    def _run(self) -> None:
        line = PollSelector()  # ``select`` knows no descriptor above 1,023
        for each in (self._master, self._wake_r):
            line.register(each, EVENT_READ)
        while True:
            ready = [key.fd for key, _ in line.select()]
            if self._wake_r in ready:
                os.read(self._wake_r, 1)
                return
            try:
                octets = os.read(self._master, 1000)
            except OSError:  # nobody has the other side open
                continue
            with self.changed:
                for octet in octets:
                    self._take(octet)
                self.changed.notify_all()

    def _take(self, octet: int) -> None:
        if self.mute.is_set():
            return
        if octet == 0x1B:
            self._buffer.clear()
            self._wants_message = 0
        elif self._wants_message and octet == 0x1A:
            self._message(self._buffer.decode().strip())
        elif octet == 0x0D and not self._wants_message:
            command = self._buffer.decode(errors="replace").strip()
            self._buffer.clear()
            if command:
                self._obey(command)
        else:
            self._buffer.append(octet)

    def _write(self, octets: bytes) -> None:
        pieces = [octets]
        if self.one_by_one:
            pieces = [octets[at : at + 1] for at in range(len(octets))]
        for piece in pieces:
            with suppress(OSError):
                os.write(self._master, piece)

    def _say(self, line: str) -> None:
        if self._thread is not None and not self.mute.is_set():
            self._write(self.noise + f"\r\n{line}\r\n".encode())

    def _answer(self, *lines: str, command: str = "") -> None:
        """With what it says unasked behind the first."""
        if self.cuts and command == self.cuts:
            self.cuts, lines = "", (lines[0], lines[1][6:], *lines[2:])
        more = self.interrupts.pop(command, [])
        more += self.interruptions.popleft() if self.interruptions else []
        for line in [*lines[:1], *more, *lines[1:]]:
            self._say(line)

    def _starts_again(self, command: str) -> bool:
        if not self.starts_again_at or not command.startswith(self.starts_again_at):
            return False
        self.starts_again_at = ""
        self._begin()
        self._buffer.clear()
        for line in ("RDY", "+CFUN: 1", "+CPIN: READY", "SMS Ready"):
            self._say(line)
        return True

    def _obey(self, command: str) -> None:
        self.commands.append(command)
        if self.echo:
            self._write(f"{command}\r".encode())
        if self._starts_again(command):
            return
        if command.startswith("AT+CMGS="):
            self._offer(command)
        elif command.startswith("AT+CMGD="):
            self._delete(int(command.removeprefix("AT+CMGD=")))
        else:
            self._answer(*self._plainly(command), command=command)

    def _plainly(self, command: str) -> list[str]:
        if command == "ATE0":
            self.echo = False
        elif command == "AT+CMGF=0":
            self.pdu_mode = True
        elif command.startswith("AT+CNMI=") and not self.knows_indications:
            return ["+CMS ERROR: 302"]
        elif command == "AT+CMGL=4" and self.pdu_mode:
            return [*self._listed(), "OK"]
        return self._states().get(command, ["OK"])

    def _listed(self) -> Iterator[str]:
        self.listed = dict(self.card)
        for place, octets in sorted(self.card.items()):
            yield f"+CMGL: {place},0,,{len(octets) // 2 - 1}"
            yield octets

    def is_listed(self) -> bool:
        with self.changed:
            return self.card.items() <= self.listed.items()

    def _states(self) -> dict[str, list[str]]:
        pin = [f"+CPIN: {self.pin}", "OK"]
        return {
            "AT+CPIN?": pin if self.pin != "none" else [f"+CME ERROR: {NO_CARD}"],
            "AT+CREG?": [f"+CREG: 0,{1 if self.registered else 2}", "OK"],
            "AT+CEREG?": ["ERROR"],
            "AT+CSMS=0": ["ERROR"],
            "AT+CSQ": ["+CSQ: 18,99", "OK"],
            "AT+COPS?": ['+COPS: 0,0,"Alder Mobile",7', "OK"],
        }

    def _offer(self, command: str) -> None:
        assert self.pdu_mode, "in text mode its length would be a number"
        self._wants_message = int(command.removeprefix("AT+CMGS="))
        self._buffer.clear()
        self._write(b"\r\n> ")

    def _message(self, octets: str) -> None:
        length, self._wants_message = self._wants_message, 0
        self._buffer.clear()
        assert length == len(octets) // 2 - 1
        if self.echo:
            self._write(f"{octets}\r".encode())
        if self.refusals and (refusal := self.refusals.popleft()):
            self._answer(refusal)
            return
        part = taken(octets)
        self.sent.append(part)
        self._reference = (self._reference + 1) % 256
        if not self._starts_again("a message"):
            self._whole(part)
            answer = (f"+CMGS: {self._reference}", "OK")
            if self.holds_messages:
                self._held.extend(answer)
            else:
                self._answer(*answer)

    def _whole(self, part: Taken) -> None:
        place, count = part.place
        if place == count:
            texts = "".join(each.text for each in self.sent[-count:])
            self.texts.setdefault(part.number, []).append(texts)

    def _delete(self, place: int) -> None:
        if self.keeps_what_is_deleted:
            return
        self.card.pop(place, None)
        self._say("OK")
        self._fill()


@contextmanager
def pretend_modem(folder: Path) -> Iterator[PretendModem]:
    modem = PretendModem(folder / "modem")
    modem.plug_in()
    try:
        yield modem
    finally:
        modem.unplug()
        modem.is_thrown_away()
