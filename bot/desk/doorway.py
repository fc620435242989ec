"""The one way from the async edges to the desk: a whole use case in a worker thread."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from random import SystemRandom
from threading import Lock
from typing import Any, TypeVar, cast

from bot.clock import Clock
from bot.desk.desk import Desk
from bot.domain.incidents.particulars import ReadsIncidents, ReadsNothing
from bot.domain.messages.channel import Channel
from storage.database.engine import is_away
from storage.store import Store

Result = TypeVar("Result")
Bell = Callable[[], None]


TOGETHER = 8
"""Use cases in one transaction, when so many wait: a commit is dear, and costs the same
for one and for all of them."""


OVERTAKES: ContextVar[bool] = ContextVar("overtakes", default=False)


@contextmanager
def overtaking() -> Iterator[None]:
    """Somebody calls for help, or says that all is well: all that this task does for
    them goes before what waits, at the desk and at the redactor."""
    before = OVERTAKES.set(True)
    try:
        yield
    finally:
        OVERTAKES.reset(before)


@dataclass(slots=True, eq=False)
class Errand:
    """A use case that waits for its turn, and what came of it."""

    use_case: Callable[[Desk], Any]  # Any: the result is its caller's
    shares: bool
    done: Future[tuple[Any, Desk]] = field(default_factory=Future)
    came_at: float = field(default_factory=time.monotonic)


def _nobody() -> None:
    """Nobody listens yet."""


class Unavailable(Exception):
    """The database cannot be used just now; nothing was done, as far as is known."""


class Doorway:
    """Opens a transaction, runs a use case in it, commits, and rings the bell.

    Those that wait, and may share, have one transaction. When one of them fails or
    starts over nothing of it is kept, and each has one of its own: what is written does
    not tell which it was.

    What is urgent goes before all that waits, and shares with the urgent alone.

    ``workers`` is 1 for SQLite, where writers wait for one another anyway;
    ``web_address`` is where people's browsers find us.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        workers: int = 1,
        channels: frozenset[Channel] = frozenset({Channel.TELEGRAM}),
        web_address: str = "",
    ) -> None:
        self._store = store
        self.web_address = web_address
        self.reaches_phones = True
        """Officers' phones find our pages, and nobody between them reads along."""
        self.text_number = ""
        """What officers send text messages to; empty where nothing brings them."""
        self.chance: Callable[[], float] = SystemRandom().random
        """What is drawn by lot, from 0 up to 1; a seeded source draws it again."""
        self.reads_incidents: ReadsIncidents = ReadsNothing()
        """What a report says is read by it; set once that is loaded."""
        self.covers_faces = False
        """The model that finds them in photos is installed."""
        self._channels = channels
        self._clock = clock
        self._urgent: deque[Errand] = deque()
        self._waiting: deque[Errand] = deque()
        self._unserved: dict[Errand, None] = {}
        self._taking = Lock()
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="desk")
        self._on_owed: Bell = _nobody
        self._on_deadline: Bell = _nobody
        self._on_calls: Bell = _nobody

    @property
    def now(self) -> datetime:
        return self._clock()

    @property
    def held_up_s(self) -> float:
        """How long the first of those who are not served yet has waited, in seconds."""
        first = list(self._unserved)[:1]  # in one step: other threads take from it
        return time.monotonic() - first[0].came_at if first else 0.0

    def is_token(self, token: str) -> bool:
        """It stands in a link that we sent; whoever makes one up costs no row."""
        return self._store.is_token(token)

    def listen(self, *, owed: Bell, deadline: Bell, calls: Bell = _nobody) -> None:
        """Rung after a commit that owes somebody a message, moves a deadline, or moves
        a telephone call."""
        self._on_owed, self._on_deadline, self._on_calls = owed, deadline, calls

    def ring(self) -> None:
        """The clock was pushed: whoever waits for a time looks again."""
        self._on_owed()
        self._on_deadline()

    def enter(self, use_case: Callable[[Desk], Result]) -> Result:
        """From a thread that may wait, such as the command line's."""
        return self._commit_one(use_case)[0]

    async def run(
        self,
        use_case: Callable[[Desk], Result],
        *,
        shares: bool = False,
    ) -> Result:
        """From the event loop. Raises :class:`Unavailable`.

        ``shares``: it changes nothing but the database, so that it can be done again
        when others with whom it shared a transaction have failed. What is done while
        :func:`overtaking` goes before all that waits.
        """
        errand = Errand(use_case, shares)
        self._unserved[errand] = None
        errand.done.add_done_callback(lambda _: self._unserved.pop(errand))
        (self._urgent if OVERTAKES.get() else self._waiting).append(errand)
        self._threads.submit(self._serve)
        try:
            result, desk = await asyncio.wrap_future(errand.done)
        except Exception as failure:
            if is_away(failure):
                raise Unavailable from failure
            raise
        if desk.owed:
            self._on_owed()
        if desk.unit.deadlines.moved:
            self._on_deadline()
        if desk.calls:
            self._on_calls()
        return cast("Result", result)

    async def leave_no_trace(self) -> bool:
        """What was deleted is overwritten in the database's own log, too; False while
        somebody reads."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._store.leave_no_trace)

    def _serve(self) -> None:
        errands = self._next()
        if len(errands) > 1 and self._served_together(errands):
            return
        for errand in errands:
            try:
                done = self._commit_one(errand.use_case)
            except BaseException as failure:
                errand.done.set_exception(failure)
            else:
                errand.done.set_result(done)

    def _next(self) -> list[Errand]:
        """The first that waits, and those behind it if they share; none when whoever
        came before has taken them along."""
        errands: list[Errand] = []
        with self._taking:
            line = self._urgent or self._waiting
            while line and len(errands) < TOGETHER:
                if errands and not (errands[0].shares and line[0].shares):
                    break
                errand = line.popleft()
                if errand.done.set_running_or_notify_cancel():
                    errands.append(errand)
        return errands

    def _served_together(self, errands: list[Errand]) -> bool:
        """False when nothing of it was kept: one of them will find out why, alone."""
        results: list[tuple[Any, Desk]] = []
        try:
            self._commit([errand.use_case for errand in errands], results)
        except BaseException as failure:
            decided = len(results) == len(errands)
            if not (decided and is_away(failure)):
                return False
            for errand in errands:  # perhaps it was kept: nothing is done twice
                errand.done.set_exception(failure)
            return True
        for errand, done in zip(errands, results, strict=True):
            errand.done.set_result(done)
        return True

    def _commit_one(self, use_case: Callable[[Desk], Result]) -> tuple[Result, Desk]:
        results: list[tuple[Result, Desk]] = []
        self._commit([use_case], results)
        return results[0]

    def _commit(
        self,
        use_cases: Sequence[Callable[[Desk], Result]],
        results: list[tuple[Result, Desk]],
    ) -> None:
        """What each decided is added to ``results``, and holds when this returns."""
        with self._store.transaction() as unit:
            unit.is_shared = len(use_cases) > 1
            for use_case in use_cases:
                desk = Desk(
                    unit=unit,
                    now=self._clock(),
                    channels=self._channels,
                    web_address=self.web_address,
                    reaches_phones=self.reaches_phones,
                    text_number=self.text_number,
                    chance=self.chance,
                    reads_incidents=self.reads_incidents,
                    covers_faces=self.covers_faces,
                )
                result = use_case(desk)
                if unit.is_shared:
                    unit.end_part()
                results.append((result, desk))

    def close(self) -> None:
        """Waits for the use case that is running."""
        self._threads.shutdown()
