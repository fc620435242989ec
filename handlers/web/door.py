"""One connection to the web server: how long it may keep us waiting, and that it leaves
when its place is wanted.

    QUIET ── a first byte ─▶ COMING ── the whole request ─▶ OURS ── the answer ─▶ TAKING
      ▲                                                                             │
      └──────────────────────────────── taken ──────────────────────────────────────┘

    OURS ── it is an answer that goes on ─▶ STAYING ── its end ─▶ QUIET

Only OURS is our turn. uvicorn bounds none of the others: a guest who says nothing, or
one letter a minute, would hold a descriptor for ever, and with enough of them nobody
could reach us, nor we Telegram.
"""

import asyncio
from collections.abc import Mapping
from enum import StrEnum, auto
from functools import partial
from typing import Any, cast

import h11
import structlog
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from handlers.web.once import Once
from handlers.web.places import Places
from handlers.web.turnstile import Turnstile

AT_A_TIME = 4
"""Let in within one round of the event loop: the others have their turn between, and a
guest's first words are read before so many newcomers can want its place."""

BUSY = (
    b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain\r\n"
    b"Content-Length: 31\r\nRetry-After: 5\r\nConnection: close\r\n\r\n"
    b"too many at once; try it again\n"
)

log = structlog.get_logger(__name__)


class Turn(StrEnum):
    """Whose turn it is, and for what."""

    QUIET = auto()
    """Nothing of a request has come."""
    COMING = auto()
    """A part of one."""
    OURS = auto()
    """All of it: we owe the answer."""
    TAKING = auto()
    """The answer is there, and not yet taken."""
    STAYING = auto()
    """The answer goes on for as long as they look; whoever comes may have the place."""


PATIENCE_S = {
    Turn.QUIET: 10.0,
    Turn.COMING: 30.0,
    Turn.OURS: 120.0,
    Turn.TAKING: 120.0,
    Turn.STAYING: 3_600.0,
}
"""Seconds. A slow telephone needs less for the longest form, and for a paper; an answer
takes us a fraction of a second, and waits for the database's return at worst."""


class Hall:
    """What the connections of one server share."""

    def __init__(self, most: int) -> None:
        self.places: Places[Door] = Places(most)
        self._crowd = Once()
        self._turnstile: Turnstile | None = None

    def turnstile(self, loop: asyncio.AbstractEventLoop) -> Turnstile:
        """The one by which all of them pass."""
        if self._turnstile is None:
            self._turnstile = Turnstile(loop)
        return self._turnstile

    def closes(self) -> None:
        """Whoever waits for us is still answered."""
        for guest in self.places.waited_for:
            guest.transport.abort()

    def is_crowded(self) -> None:
        """Said once, however many are turned away."""
        if self._crowd.is_news():
            log.warning(
                "the web door is full: those who keep us waiting have to go",
                connections=self.places.taken,
            )


class Door(H11Protocol):
    """uvicorn's own, with bounds."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],  # Any: uvicorn's own
        _loop: asyncio.AbstractEventLoop | None = None,
        *,
        hall: Hall,
        patience_s: Mapping[Turn, float] = PATIENCE_S,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._hall, self._patience_s = hall, patience_s
        self._turnstile = hall.turnstile(self.loop)
        self._turn: Turn | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._stays = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        leaves = self._hall.places.enter(self, self.client[0] if self.client else None)
        if leaves is not None:
            self._hall.is_crowded()
        if leaves is self:
            transport.write(BUSY)
            transport.close()
            return
        if leaves is not None:
            leaves.transport.abort()
        self._look()

    def data_received(self, data: bytes) -> None:
        """In line it waits for us; nothing more is read of it until this was heard."""
        if not self._turnstile.has_room():
            self.transport.pause_reading()
            self._hall.places.waits_for_us(self)
        self._turnstile.go_through(partial(self._hear, data))

    def _hear(self, data: bytes) -> None:
        if self.transport.is_closing():
            return
        if not self.flow.read_paused:
            self.transport.resume_reading()
        super().data_received(data)
        if self.scope is not None:
            cast("dict[str, object]", self.scope)["stays"] = self._stay
        self._look()
        if self._turn is not Turn.OURS:
            self._hall.places.keeps_us_waiting(self)

    def _stay(self) -> None:
        """Said by whoever answers with what has no end."""
        self._stays = True
        self._look()

    def on_response_complete(self) -> None:
        self._turn, self._stays = None, False  # what comes next has its own time
        super().on_response_complete()
        self._look()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._look()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._look()

    def connection_lost(self, exc: Exception | None) -> None:
        self._hall.places.leave(self)
        if self._timer is not None:
            self._timer.cancel()
        super().connection_lost(exc)

    def _look(self) -> None:
        """Whose turn is it now? A new one has its own time."""
        turn = self._whose_turn()
        if turn is self._turn:
            return
        self._turn = turn
        if turn is Turn.OURS:
            self._hall.places.waits_for_us(self)
        else:
            self._hall.places.keeps_us_waiting(self)
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self.loop.call_later(self._patience_s[turn], self._time_is_up)

    def _whose_turn(self) -> Turn:
        if self.transport.is_closing() or self.transport.get_write_buffer_size():
            return Turn.TAKING
        if self.conn.their_state is h11.SEND_BODY:
            return Turn.COMING
        if self.conn.their_state is h11.IDLE:
            return Turn.COMING if self.conn.trailing_data[0] else Turn.QUIET
        return Turn.STAYING if self._stays else Turn.OURS

    def _time_is_up(self) -> None:
        """For what was its turn; unless the answer has been taken since."""
        if self._whose_turn() is self._turn:
            self.transport.abort()
        else:
            self._look()
