"""A telephone gateway on loopback: it takes calls, and presses 1 in each after a while.

It does what gateways do: what cannot be brought is brought again.
"""

import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

SECRET = "a secret for the bench only"
AGAIN_S = 0.2
GIVES_UP_S = 60.0
REFERENCE = re.compile(r"Reference ((?:\w, )+\w)")
"""As it is spoken, letter by letter."""


@dataclass(slots=True)
class Call:
    """One call, with the times of this machine's clock, in seconds."""

    about: str
    """What is said to be its reference, such as ``CC-12``."""
    accepted_at: float
    pressed_at: float | None = None
    """The line is free from then on; the first try counts, whatever came of it."""
    answered: int = 0
    """What the key was answered with."""


@dataclass
class Exchange:
    """All calls in the order in which they were taken."""

    holds_s: Callable[[], float]
    """From taking a call to its key."""
    url: str = ""
    calls: list[Call] = field(default_factory=list)
    waiting: list[threading.Timer] = field(default_factory=list)
    client: httpx.Client = field(default_factory=httpx.Client)

    def takes(self, body: bytes) -> None:
        said = json.loads(body)
        spoken = REFERENCE.search(said["text"])
        letters = spoken[1].replace(", ", "") if spoken else "?"
        about = re.sub(r"(?<=\D)(?=\d)", "-", letters, count=1)
        call = Call(about, time.time())
        self.calls.append(call)
        key = threading.Timer(self.holds_s(), self._presses, (call, said["callback"]))
        self.waiting.append(key)
        key.start()

    def _presses(self, call: Call, callback: str) -> None:
        call.pressed_at = time.time()
        while time.time() < call.pressed_at + GIVES_UP_S:
            with suppress(httpx.TransportError):
                call.answered = self.client.post(
                    callback,
                    data={"key": "1"},
                    headers={"X-Checkcall-Secret": SECRET},
                    timeout=GIVES_UP_S,
                ).status_code
                if call.answered in (200, 403):
                    return
            time.sleep(AGAIN_S)

    def ends(self) -> None:
        for each in self.waiting:
            each.cancel()
        for each in self.waiting:
            each.join()
        self.client.close()


@contextmanager
def exchange(holds_s: Callable[[], float]) -> Iterator[Exchange]:
    """Each call is accepted at once."""
    found = Exchange(holds_s)

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            found.takes(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.daemon_threads = True  # a connection that is kept open ends nobody's bench
    found.url = f"http://127.0.0.1:{server.server_port}/calls"
    serving = threading.Thread(target=server.serve_forever, args=(0.02,))
    serving.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
        serving.join()
        found.ends()
