"""Names every place a running program passes on its way, and can end it at one.

The product has no failpoints. Listeners of SQLAlchemy and a wrapped HTTP transport see
each statement, each commit and each request; a point is named by the path that was
being walked and by what was about to happen, and counted:

    waker: before INSERT outbox          a statement, not executed yet
    waker: before COMMIT of alarm outbox   all of it is lost if it ends here
    waker: after COMMIT of alarm outbox    none of it is lost
    send sendMessage: before             leased; Telegram has not heard of it
    send sendMessage: taken              Telegram has it; its answer is not read
    poll: before                         the next request confirms what was taken in
    poll: answered                       Telegram's updates are here, and not taken in
"""

import os
import re
import signal
import sys
import threading
from collections import Counter
from pathlib import Path
from types import FrameType

import httpx
from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import Session

DOORWAY = os.path.join("bot", "desk", "doorway.py")
STATEMENT = re.compile(
    r"(?:SELECT .*?\bFROM|INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)", re.S
)
WRITES = ("INSERT", "UPDATE", "DELETE")
EVERYWHERE = {"journal", "deadline", "seen_update"}
POLL = "getUpdates"
READ_S = 1.5
"""How long an answer may take; a tenth of what the product allows."""


class Points:
    """Counts what is passed; ``ends_at`` is a name and how often it was passed.

    ``by`` is the signal that the program then sends itself: SIGSTOP freezes it.
    """

    def __init__(
        self,
        ends_at: tuple[str, int] | None = None,
        record: Path | None = None,
        by: int = signal.SIGKILL,
    ) -> None:
        self._ends_at, self._by = ends_at, by
        self._record = record.open("a", buffering=1) if record else None
        self._passed: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._here = threading.local()

    def passes(self, name: str) -> None:
        with self._lock:
            self._passed[name] += 1
            here = (name, self._passed[name])
            if self._record is not None:
                self._record.write(f"{name}\n")
        if here == self._ends_at:
            os.kill(os.getpid(), self._by)

    def watches(self) -> None:
        """From now on, in this process, whatever is opened."""
        event.listen(Engine, "begin", self._begin)
        event.listen(Engine, "before_cursor_execute", self._statement)
        event.listen(Engine, "commit", self._before_commit)
        event.listen(Session, "after_commit", self._after_commit)
        self._watches_requests()

    def _begin(self, connection: Connection) -> None:
        self._here.written = set()

    def _statement(
        self, connection: Connection, cursor: object, statement: str, *_: object
    ) -> None:
        verb, _, table = short(statement).partition(" ")
        if verb in WRITES:
            self._here.written.add(table)
        self.passes(f"{path()}: before {verb} {table}")

    def _before_commit(self, connection: Connection) -> None:
        self.passes(f"{path()}: before COMMIT{self._what()}")

    def _after_commit(self, session: Session) -> None:
        if not session.in_nested_transaction():  # a savepoint is no commit
            self.passes(f"{path()}: after COMMIT{self._what()}")

    def _what(self) -> str:
        """What this transaction wrote, as far as it tells one from another."""
        telling = self._here.written - EVERYWHERE
        return f" of {' '.join(sorted(telling))}" if telling else ""

    def _watches_requests(self) -> None:
        sends = httpx.AsyncHTTPTransport.handle_async_request

        async def watched(
            transport: httpx.AsyncHTTPTransport, request: httpx.Request
        ) -> httpx.Response:
            method = request.url.path.rpartition("/")[2]
            name = "poll" if method == POLL else f"send {method}"
            if method != POLL:
                request.extensions["timeout"]["read"] = READ_S
            self.passes(f"{name}: before")
            response = await sends(transport, request)
            self.passes(f"{name}: answered" if name == "poll" else f"{name}: taken")
            return response

        httpx.AsyncHTTPTransport.handle_async_request = watched  # type: ignore[method-assign]


def path() -> str:
    """Whose use case is in the doorway: the last part of its module's name."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        if frame.f_code.co_filename.endswith(DOORWAY) and "use_case" in frame.f_locals:
            return _owner(frame.f_locals["use_case"])
        frame = frame.f_back
    return "start"


def _owner(use_case: object) -> str:
    while hasattr(use_case, "func"):  # a partial
        use_case = use_case.func
    return str(getattr(use_case, "__module__", "?")).rpartition(".")[2]


def short(statement: str) -> str:
    """``INSERT outbox``; for what names no table, its first two words."""
    words = " ".join(statement.split())
    found = STATEMENT.match(words)
    verb = words.split(" ", 1)[0].upper()
    return f"{verb} {found[1]}" if found else " ".join(words.split(" ")[:2])
