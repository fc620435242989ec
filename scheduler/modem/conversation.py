"""Commands and answers: one at a time, and what the modem says unasked in between.

    idle ── a command ──▶ waiting ── OK ──▶ idle
    waiting ── ERROR, +CMS ERROR, +CME ERROR ──▶ idle, refused
    waiting ── ">" ──▶ the message is handed over ──▶ waiting
    anywhere ── it says that it has just started ──▶ broken
    waiting ── no end in time ──▶ broken

Source: ITU-T V.250, sections 5 and 6; 3GPP TS 27.005.
"""

import re
import time
from typing import NamedTuple

from scheduler.modem.broken import Refused, Restarted, Silent
from scheduler.modem.port import Port

SOON_S = 5.0
ESCAPE, END_OF_MESSAGE = b"\x1b", b"\x1a"
LONGEST_LINE = 4_000
"""What is longer is garbage: a message has 360 letters."""

STARTED = frozenset(
    {
        *("RDY", "^SYSSTART", "SMS Ready", "Call Ready", "PB DONE", "+QIND: SMS DONE"),
        *("+CPIN: NOT READY", "NORMAL POWER DOWN"),
    }
)
"""Nobody asked: it begins anew, or ends."""

WITH_A_BODY = ("+CMGL:", "+CMGR:", "+CDS:", "+CMT:", "+CBM:")
"""A line of octets follows, though others may come first."""

REFUSED = re.compile(r"\+(CM[SE]) ERROR: *(\d*)")
OCTETS = re.compile(r"([0-9A-Fa-f]{2}){4,}")


class Said(NamedTuple):
    """A line, and the octets that belong to it."""

    line: str
    body: str = ""


class Conversation:
    """Of one port, until something breaks."""

    def __init__(self, port: Port) -> None:
        self._port = port
        self._buffer = bytearray()
        self._waiting: list[tuple[list[Said], str]] = []
        """Lines whose octets have not come, and where both belong then."""
        self._unasked: list[Said] = []

    def ask(
        self, command: str, wants: str = "", patience_s: float = SOON_S
    ) -> list[Said]:
        """The lines of the answer that begin with ``wants``. Raises
        :class:`Refused`, :class:`Silent` and :class:`Restarted`."""
        self._port.write(f"{command}\r".encode("ascii"))
        return self._answer(command, wants, patience_s)

    def offer(self, command: str) -> None:
        """Until the modem wants to be given the message."""
        self._port.write(f"{command}\r".encode("ascii"))
        end = time.monotonic() + SOON_S
        while (line := self._line(end, prompts=True)) != ">":
            if line != command:
                _refuse(line)
                self._aside(line)

    def give(self, octets: str, wants: str, patience_s: float) -> list[Said]:
        self._port.write(octets.encode("ascii") + END_OF_MESSAGE)
        return self._answer(octets, wants, patience_s)

    def listen(self) -> None:
        """Half a second, or until something is said unasked, or it is woken."""
        self._buffer += self._port.read()
        while (line := self._next()) is not None:
            self._aside(line)

    def wake_up(self) -> None:
        """Whatever it was in the middle of, and whatever it still had to say."""
        self._port.write(ESCAPE + b"\r")
        for _ in range(3):
            self._quiet()
            try:
                self.ask("AT", patience_s=1.0)
            except (Refused, Silent, Restarted):
                continue
            self._quiet()
            return
        raise Silent

    def _quiet(self) -> None:
        """It may be in the middle of starting: not for ever."""
        end = time.monotonic() + SOON_S
        while self._port.read() and time.monotonic() < end:
            pass
        self._buffer.clear()
        self._waiting.clear()

    def _answer(self, command: str, wants: str, patience_s: float) -> list[Said]:
        found: list[Said] = []
        end = time.monotonic() + patience_s
        while (line := self._line(end)) != "OK":
            _refuse(line)
            if wants and line.startswith(wants):
                self._put(found, line)
            elif line != command:  # the echo, where it is on
                self._aside(line)
        return found

    def _put(self, where: list[Said], line: str) -> None:
        if line.startswith(WITH_A_BODY):
            self._waiting.append((where, line))
        else:
            where.append(Said(line))

    def _aside(self, line: str) -> None:
        """The octets that come belong to the line that came last and has none."""
        if line in STARTED:
            raise Restarted
        if OCTETS.fullmatch(line) and self._waiting:
            where, about = self._waiting.pop()
            where.append(Said(about, line))
        elif line.startswith(("+", "^")):
            self._put(self._unasked, line)

    def heard(self) -> list[Said]:
        """What was said unasked since this was asked last. It stays the same list:
        the octets of what was said last may not have come yet."""
        said = list(self._unasked)
        self._unasked.clear()
        return said

    def _line(self, end: float, *, prompts: bool = False) -> str:
        while True:
            if prompts and self._buffer.lstrip().startswith(b">"):
                self._buffer.clear()
                return ">"
            line = self._next()
            if line is not None:
                return line
            if time.monotonic() >= end:
                raise Silent
            self._buffer += self._port.read()

    def _next(self) -> str | None:
        """The next line with anything in it; what is no letter is noise."""
        while (cut := _end_of_line(self._buffer)) >= 0:
            line = bytes(self._buffer[:cut])
            del self._buffer[: cut + 1]
            said = "".join(chr(each) for each in line if 0x20 <= each < 0x7F).strip()
            if said:
                return said
        if len(self._buffer) > LONGEST_LINE:
            self._buffer.clear()
        return None


def _end_of_line(octets: bytearray) -> int:
    ends = [place for place in (octets.find(b"\r"), octets.find(b"\n")) if place >= 0]
    return min(ends, default=-1)


def _refuse(line: str) -> None:
    refused = REFUSED.match(line)
    if refused is not None:
        raise Refused(refused[1], int(refused[2] or 0))
    if line in ("ERROR", "COMMAND NOT SUPPORT"):
        raise Refused
