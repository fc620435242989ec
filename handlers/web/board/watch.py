"""One reading of the board for all who look at it, and what each of them has not seen.

    nobody looks ── somebody does ─▶ looked for news four times a second
    news, or five seconds ──────────▶ read anew, drawn once for all with the same eyes,
                                      and whoever looks is sent what has changed

It is read beside the desk: it holds no turn, and no lock. It takes a third of one core
at most, however many are on duty and however much happens.
"""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import structlog

from bot.clock import wall_time
from bot.desk.board import doing, reading, reading_site
from bot.desk.desk import Desk
from bot.desk.lookout import Lookout
from bot.domain.board.picture import Eyes, Tonight
from bot.domain.board.site_night import SiteNight
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode, StaffId
from handlers.web.board.drawing import Drawn, draw, draw_site
from handlers.web.once import Once

LOOK_S, READ_S = 0.25, 5.0
SHARE = 2
"""After a reading so many times its own length passes before the next."""

STALE_S = 12.0
"""A reading that is older is none: nobody is told that the board is live."""

MOST, FOR_ONE = 64, 4
"""Who look at once, in all and with one session. Each holds a connection."""

MOST_SITES = 8
"""Whose pages are live at once: each is a reading of its own."""

View = tuple[Eyes, SiteCode | None]
"""What is drawn once: the board, or a site's page, for whoever has these eyes."""

Result = TypeVar("Result")

log = structlog.get_logger(__name__)


@dataclass(slots=True, eq=False)
class Viewer:
    """Somebody in front of a live board."""

    token: str
    person: Person
    site: SiteCode | None = None
    """Whose page they look at; None for the board."""
    had: Drawn | None = None
    """What they have seen."""
    is_out: bool = False
    """They may look no longer: nothing more is told them."""


class Watch:
    """Begins when somebody looks, and ends when nobody does."""

    def __init__(self, lookout: Lookout) -> None:
        self._lookout = lookout
        self._viewers: set[Viewer] = set()
        self._task: asyncio.Task[None] | None = None
        self._reading = asyncio.Lock()
        self._tonight: Tonight | None = None
        self._began_at = float("-inf")
        self._nights: dict[SiteCode, SiteNight] = {}
        self._drawn: dict[View, Drawn] = {}
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

    def has_room(self, token: str, site: SiteCode | None = None) -> bool:
        """For one more who looks with this session."""
        mine = sum(viewer.token == token for viewer in self._viewers)
        sites = {viewer.site for viewer in self._viewers} | {site}
        has_time = len(sites - {None}) <= MOST_SITES
        return len(self._viewers) < MOST and mine < FOR_ONE and has_time

    async def who(self, token: str) -> Person | None:
        """Who looks, while they may."""
        if not token:
            return None
        return await self._lookout.look(lambda desk: doing.looks(desk, token))

    async def called(self, who: StaffId) -> str:
        """Initials and number."""
        return await self._lookout.look(lambda desk: desk.person(who).called)

    async def look(self, use_case: Callable[[Desk], Result]) -> Result:
        """At something that is not part of the reading."""
        return await self._lookout.look(use_case)

    async def page(self, person: Person, site: SiteCode | None = None) -> Drawn:
        """As it is now; never older than the question."""
        tonight = await self._read(time.monotonic())
        return await self._for(person, site, tonight)

    def come(self, viewer: Viewer) -> None:
        self._viewers.add(viewer)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._keep_reading())

    def go(self, viewer: Viewer) -> None:
        self._viewers.discard(viewer)

    async def ask(self, *viewers: Viewer) -> None:
        """May they look still? Whoever may not is told nothing more."""
        tokens = {viewer.token for viewer in viewers}
        found = await self._lookout.look(
            lambda desk: {token: doing.looks(desk, token) for token in tokens}
        )
        for viewer in viewers:
            person = found[viewer.token]
            viewer.is_out = person is None
            viewer.person = person or viewer.person

    def unseen(self, viewer: Viewer) -> bytes:
        """An event with what has changed since they looked last, or nothing."""
        if self._tonight is None or viewer.is_out:
            return b""
        eyes = doing.eyes_of(viewer.person, self._tonight)
        drawn = self._drawn.get((eyes, viewer.site))
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
        viewers = list(self._viewers)
        await self.ask(*viewers)  # whoever went since then sees nothing of it
        for viewer in viewers:
            await self._for(viewer.person, viewer.site, tonight)
        in_use = {
            (doing.eyes_of(each.person, tonight), each.site) for each in self._viewers
        }
        self._drawn = {view: self._drawn[view] for view in in_use & self._drawn.keys()}
        sites = {site for _, site in in_use if site is not None}
        self._nights = {code: self._nights[code] for code in sites & {*self._nights}}
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

    async def _for(
        self, person: Person, site: SiteCode | None, tonight: Tonight
    ) -> Drawn:
        """Drawn once for all who have the same eyes."""
        view = doing.eyes_of(person, tonight), site
        before = self._drawn.get(view)
        night = tonight if site is None else await self._night(site, tonight)
        if before is None or before.of is not night:
            before = await asyncio.to_thread(_drawn, view[0], night, before)
            if self._is_kept(site):
                self._drawn[view] = before
        return before

    async def _night(self, code: SiteCode, tonight: Tonight) -> SiteNight:
        """Read once for each reading of the board, whoever looks."""
        async with self._reading:
            known = self._nights.get(code)
            if known is None or known.of is not tonight:
                known = await self._lookout.look(
                    lambda desk: reading_site.read(desk, code, tonight)
                )
                if self._is_kept(code):
                    self._nights[code] = known
            return known

    def _is_kept(self, site: SiteCode | None) -> bool:
        """For the next look: of a site only while somebody's page of it is live."""
        return site is None or any(each.site == site for each in self._viewers)


def _drawn(eyes: Eyes, night: Tonight | SiteNight, before: Drawn | None) -> Drawn:
    if isinstance(night, SiteNight):
        return draw_site(eyes, night, before)
    return draw(eyes, night, before)


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
