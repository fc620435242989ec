"""One reading of the board for all who look at it, and what each of them has not seen.

    nobody looks ── somebody does ─▶ looked for news four times a second
    news, or five seconds ──────────▶ read anew, drawn once for all with the same eyes,
                                      and whoever looks is sent what has changed

It is read beside the desk: it holds no turn, and no lock. It takes a fifth of one core
at most, however many are on duty and however much happens.
"""

import asyncio
import json
import time
from dataclasses import dataclass
from functools import lru_cache

import structlog

from bot.clock import wall_time
from bot.desk.board import doing, reading
from bot.desk.lookout import Lookout
from bot.domain.board.picture import Eyes, Tonight
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from handlers.web.board.drawing import Drawn, draw
from handlers.web.once import Once

LOOK_S, READ_S = 0.25, 5.0
SHARE = 4
"""After a reading so many times its own length passes before the next."""

STALE_S = 12.0
"""A reading that is older is none: nobody is told that the board is live."""

MOST, FOR_ONE = 64, 4
"""Who look at once, in all and with one session. Each holds a connection."""

log = structlog.get_logger(__name__)


@dataclass(slots=True, eq=False)
class Viewer:
    """Somebody in front of a live board; asked anew who they are now and then."""

    token: str
    person: Person
    had: Drawn | None = None
    """What they have seen."""


class Watch:
    """Begins when somebody looks, and ends when nobody does."""

    def __init__(self, lookout: Lookout) -> None:
        self._lookout = lookout
        self._viewers: set[Viewer] = set()
        self._task: asyncio.Task[None] | None = None
        self._reading = asyncio.Lock()
        self._tonight: Tonight | None = None
        self._began_at = float("-inf")
        self._drawn: dict[Eyes, Drawn] = {}
        self._failure = Once()
        self.news = asyncio.Event()
        """Set when there is a newer reading; then there is another one to wait for."""

    @property
    def is_live(self) -> bool:
        return time.monotonic() - self._began_at < STALE_S

    @property
    def clock(self) -> dict[str, str]:
        """The time that the newest reading is of, for programs and for people."""
        assert self._tonight is not None
        now = self._tonight.now
        wall = wall_time(now, doing.zone_of(self._tonight))
        return {"now": now.isoformat(timespec="milliseconds"), "clock": wall}

    def has_room(self, token: str) -> bool:
        """For one more who looks with this session."""
        mine = sum(viewer.token == token for viewer in self._viewers)
        return len(self._viewers) < MOST and mine < FOR_ONE

    async def who(self, token: str) -> Person | None:
        """Who looks, while they may."""
        if not token:
            return None
        return await self._lookout.look(lambda desk: doing.looks(desk, token))

    async def called(self, who: StaffId) -> str:
        """Initials and number."""
        return await self._lookout.look(lambda desk: desk.person(who).called)

    async def page(self, person: Person) -> Drawn:
        """As it is now; never older than the question."""
        tonight = await self._read(time.monotonic())
        return await self._for(person, tonight)

    def come(self, viewer: Viewer) -> None:
        self._viewers.add(viewer)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._keep_reading())

    def go(self, viewer: Viewer) -> None:
        self._viewers.discard(viewer)

    def unseen(self, viewer: Viewer) -> bytes:
        """An event with what has changed since they looked last, or nothing."""
        if self._tonight is None:
            return b""
        drawn = self._drawn.get(doing.eyes_of(viewer.person, self._tonight))
        if drawn is None or drawn is viewer.had:
            return b""
        had, viewer.had = viewer.had, drawn
        return changes(had, drawn)

    async def _keep_reading(self) -> None:
        mark: object = None
        while self._viewers:
            pause = LOOK_S
            try:
                newest = await self._lookout.look(lambda desk: desk.unit.board.mark())
                is_old = time.monotonic() - self._began_at >= READ_S
                if newest != mark or is_old:
                    pause = max(pause, SHARE * await self._read_for_all())
                mark = newest
            except Exception as failure:  # the database is away: it is tried again
                if self._failure.is_news():
                    kind = type(failure).__name__
                    log.warning("the board cannot be read", failure=kind)
            await asyncio.sleep(pause)

    async def _read_for_all(self) -> float:
        """How long it took, in seconds."""
        began = time.monotonic()
        tonight = await self._read(began)
        for viewer in list(self._viewers):
            await self._for(viewer.person, tonight)
        in_use = {doing.eyes_of(each.person, tonight) for each in self._viewers}
        self._drawn = {eyes: self._drawn[eyes] for eyes in in_use & self._drawn.keys()}
        seen, self.news = self.news, asyncio.Event()
        seen.set()
        return time.monotonic() - began

    async def _read(self, asked_at: float) -> Tonight:
        """One that began after it was asked for: those who wait together share it."""
        async with self._reading:
            if self._tonight is None or self._began_at < asked_at:
                began = time.monotonic()
                self._tonight = await self._lookout.look(reading.read)
                self._began_at = began
            return self._tonight

    async def _for(self, person: Person, tonight: Tonight) -> Drawn:
        """Drawn once for all who have the same eyes."""
        eyes = doing.eyes_of(person, tonight)
        before = self._drawn.get(eyes)
        if before is None or before.of is not tonight:
            drawn = await asyncio.to_thread(draw, eyes, tonight, before)
            self._drawn[eyes] = drawn
        return self._drawn[eyes]


@lru_cache(16)
def changes(had: Drawn | None, drawn: Drawn) -> bytes:
    """The same for all who had seen the same. A part that has changed says which pieces
    it has, in their order, and those of them that are new."""
    parts: dict[str, object] = {}
    for part, html in drawn.html.items():
        known = had.html[part] if had is not None else {}
        fresh = {name: new for name, new in html.items() if known.get(name) != new}
        if had is None or fresh or list(known) != list(html):
            parts[part] = {"order": list(html), "html": fresh}
    return event("parts", parts) if parts else b""


def event(kind: str, told: object) -> bytes:
    """As server-sent events are written. Source: HTML, "9.2 Server-sent events"."""
    return f"event: {kind}\ndata: {json.dumps(told)}\n\n".encode()
