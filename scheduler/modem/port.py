"""The line to the modem; the only file that knows pyserial."""

import errno
from contextlib import suppress
from threading import Lock
from typing import Protocol

import serial

from bot.domain.messages.modem import Trouble
from scheduler.modem.broken import InTrouble, Lost, TakenByUs

BAUD = 115_200
"""Those that are plugged in by USB do not mind."""

LOOK_UP_S = 0.5
"""The longest that a reading waits for one octet: whoever waits longer reads again."""

WRITES_WITHIN_S = 5.0

WHY = {
    errno.EACCES: Trouble.FORBIDDEN,
    errno.EPERM: Trouble.FORBIDDEN,
    errno.EBUSY: Trouble.TAKEN,
}


class Port(Protocol):
    """Only the thread that opened it reads, writes and closes; anybody may wake it.
    Each raises :class:`Lost` when the modem is not there any more."""

    def read(self) -> bytes:
        """What has come; nothing after half a second, and when it is woken."""

    def write(self, octets: bytes) -> None: ...
    def wake(self) -> None: ...
    def close(self) -> None: ...


class SerialPort:
    """For nobody else while it is open."""

    def __init__(self, device: str) -> None:
        """Raises :class:`InTrouble`, and :class:`TakenByUs` when another Checkcall
        has it."""
        self._closing = Lock()
        try:
            self._serial = serial.Serial(
                device,
                BAUD,
                timeout=LOOK_UP_S,
                write_timeout=WRITES_WITHIN_S,
                exclusive=True,
            )
        except BlockingIOError:
            raise TakenByUs from None
        except (OSError, ValueError) as failure:
            number = getattr(failure, "errno", None)
            if number == errno.EAGAIN:
                raise TakenByUs from None
            raise InTrouble(WHY.get(number or 0, Trouble.UNPLUGGED)) from None

    def read(self) -> bytes:
        try:
            first = self._serial.read(1)
            return bytes(first + self._serial.read(self._serial.in_waiting or 0))
        except (OSError, TypeError) as failure:
            raise Lost from failure

    def write(self, octets: bytes) -> None:
        try:
            self._serial.write(octets)
        except OSError as failure:
            raise Lost from failure

    def wake(self) -> None:
        """The reading that is under way ends, or the next one. Not while it is being
        closed: the number of what is written to may be another file's by then."""
        with self._closing:
            self._serial.cancel_read()

    def close(self) -> None:
        with self._closing, suppress(OSError):  # it is gone
            self._serial.close()
