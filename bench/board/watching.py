"""The board over HTTP, with 2,000 officers on duty and many who look at it.

The product is a process of its own. A browser is a connection that reads; an event is
an officer's SOS, from the tap on the phone until every board shows it.
"""

import http.client
import os
import re
import socket
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

from bench.board.on_duty import FIRST_CHAT, fill
from bench.programs import (
    MANAGER_CHAT,
    Running,
    free_port,
    product,
    wait_for_the_redactor,
)
from rehearsal.phones.phone import Phone

PAGES, EVENTS = 20, 20
FEW, MANY = 4, 60
WITH_ONE_SESSION = 4
EVERY_S = 3.0
"""Between two events: no board is still being drawn from the one before."""

PATIENCE_S = 60.0
LINK = re.compile(r"http://\S+/board/sign-in/\S+")
COOKIE = re.compile(r"checkcall_board=[^;]+")


def measure() -> dict[str, float]:
    """Milliseconds; and the load that other programs put on the machine before."""
    port, load = free_port(), os.getloadavg()[0]
    with product(fill, LISTEN=f"127.0.0.1:{port}") as running:
        wait_for_the_redactor(running)
        sessions = 1 + MANY // WITH_ONE_SESSION
        _asks_for_the_board(running)
        first, *cookies = [_signs_in(running) for _ in range(sessions)]
        cold = _page(port, first)
        pages = [_page(port, first) for _ in range(PAGES)]
        few_ms, few_spent = _events(running, port, [first], FEW, 0)
        many_ms, many_spent = _events(running, port, cookies, MANY, EVENTS)
    return {
        "the first page of all, ms": cold,
        "a page, p50, ms": statistics.median(pages),
        "a page, longest, ms": max(pages),
        f"an event on {FEW} screens, p50, ms": statistics.median(few_ms),
        f"an event on {MANY} screens, p50, ms": statistics.median(many_ms),
        f"an event on {MANY} screens, longest, ms": max(many_ms),
        "processor for one more viewer and event, ms": (many_spent - few_spent)
        / (MANY - FEW)
        / EVENTS,
        "load before": load,
    }


def _asks_for_the_board(running: Running) -> None:
    """In the chat: of so many officers it is a long one, and the key is at its end."""
    manager = running.standin.phone(user_id=MANAGER_CHAT, started=True)
    manager.says("/board")
    _until(running, lambda: _offers(manager))


def _signs_in(running: Running) -> str:
    """By the key in the chat; the session's cookie."""
    manager = running.standin.phone(user_id=MANAGER_CHAT, started=True)
    before = len(_links(manager))
    manager.presses("The board in a browser")
    _until(running, lambda: len(_links(manager)) > before)
    link = urlsplit(_links(manager)[-1])
    line = http.client.HTTPConnection(link.netloc, timeout=PATIENCE_S)
    line.request("POST", link.path)
    answer = line.getresponse()
    assert answer.status == 303, answer.status
    return COOKIE.search(answer.getheader("set-cookie") or "")[0]  # type: ignore[index]


def _offers(manager: Phone) -> bool:
    newest = manager.inbox[-1] if manager.inbox else None
    return newest is not None and ["The board in a browser"] in newest.buttons


def _links(manager: Phone) -> list[str]:
    sent = (LINK.search(message.text) for message in manager.inbox)
    return [found[0] for found in sent if found]


def _page(port: int, cookie: str) -> float:
    """The whole of it, to its last byte."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    began = time.perf_counter()
    line.request("GET", "/board", headers={"Cookie": cookie})
    answer = line.getresponse()
    html = answer.read()
    took = time.perf_counter() - began
    assert answer.status == 200, answer.status
    assert b"G1999" in html
    line.close()
    return took * 1000


class _Viewer(Thread):
    """One browser with the board open."""

    def __init__(self, port: int, cookie: str) -> None:
        super().__init__(daemon=True)
        self._line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
        self._line.connect()
        self._socket = self._line.sock
        self._cookie = cookie
        self.has_board = Event()
        self.heard: list[tuple[float, bytes]] = []
        """When each event came, and what it brought."""

    def run(self) -> None:
        self._line.request("GET", "/board/live", headers={"Cookie": self._cookie})
        answer = self._line.getresponse()
        assert answer.status == 200, answer.status
        try:
            while line := answer.readline():
                if line.startswith(b"data: {") and b'"order"' in line:
                    self.heard.append((time.perf_counter(), line))
                    self.has_board.set()
        except (OSError, http.client.HTTPException):  # it was closed meanwhile
            return

    def saw(self, words: bytes) -> float | None:
        """When, after the whole board that came first."""
        return next((at for at, said in self.heard[1:] if words in said), None)

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)


@contextmanager
def _viewers(port: int, cookies: list[str], many: int) -> Iterator[list[_Viewer]]:
    found = [_Viewer(port, cookies[n // WITH_ONE_SESSION]) for n in range(many)]
    for viewer in found:
        viewer.start()
    for viewer in found:
        assert viewer.has_board.wait(PATIENCE_S)
    try:
        yield found
    finally:
        for viewer in found:
            viewer.close()


def _events(
    running: Running, port: int, cookies: list[str], many: int, after: int
) -> tuple[list[float], float]:
    """Until the last of them shows each; and the processor's time for all, in ms."""
    took: list[float] = []
    with _viewers(port, cookies, many) as viewers:
        time.sleep(EVERY_S)
        before = _spent(running.process_id)
        for officer in range(after, after + EVENTS):
            took.append(_event(running, viewers, officer))
            time.sleep(EVERY_S)
        spent = _spent(running.process_id) - before
    return took, spent


def _event(running: Running, viewers: list[_Viewer], officer: int) -> float:
    phone = running.standin.phone(user_id=FIRST_CHAT + officer, started=True)
    words = f"G.G. G{officer} ".encode()
    began = time.perf_counter()
    phone.says("/sos")
    while not all(viewer.saw(words) for viewer in viewers):
        assert time.perf_counter() - began < PATIENCE_S, "an event is on no screen"
        time.sleep(0.001)
    return (max(viewer.saw(words) or 0.0 for viewer in viewers) - began) * 1000


def _spent(process_id: int) -> float:
    """By all of its threads that are there, in ms."""
    tasks = Path(f"/proc/{process_id}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6


def _until(running: Running, seen) -> None:  # noqa: ANN001
    running.standin.block_until(lambda: seen() or None, timeout=PATIENCE_S)


if __name__ == "__main__":
    print(measure())
