"""Several processes of the product on one PostgreSQL, and what stands before them."""

import itertools
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import psycopg

from tests.nursery.nursery import Child
from tests.process.house import (
    LONGEST_S,
    House,
    Process,
    asks,
    eventually,
    free_port,
)


class Estate(House):
    """Any number of webs and engines; the database may be looked into at any time."""

    def web(self, **settings: object) -> tuple[Child, int]:
        """One that answers, and its port."""
        port = free_port()
        listen = f"127.0.0.1:{port}"
        return self.starts("--only", "web", LISTEN=listen, **settings), port

    def engine(self, **settings: object) -> Child:
        """One that keeps time and delivers."""
        return self.starts("--only", "engine", **settings)

    def lets_the_lease_run_out(self) -> None:
        """As if the seconds were over for which a dead process is the one that polls;
        how long they are is told in ``tests/several``."""
        with self._line() as line:
            line.execute("UPDATE lease SET until = now() WHERE name = 'polling'")

    def rows(self, query: str, *given: object) -> list[tuple]:
        with self._line() as line:
            return line.execute(query, given).fetchall()  # type: ignore[arg-type]

    def _line(self) -> psycopg.Connection:
        return psycopg.connect(
            self.env["CHECKCALL_DATABASE_URL"].replace("+psycopg", "")
        )

    def is_quiet(self) -> bool:
        """Nothing is owed, and nothing flies."""
        waiting = "SELECT count(*) FROM outbox WHERE next_try_at IS NOT NULL"
        return self.rows(waiting) == [(0,)]

    def poller(self) -> Process | Child:
        """Whoever has the lease to poll."""

        def found() -> Process | Child | None:
            holders = self.rows("SELECT holder FROM lease WHERE until > now()")
            pids = {int(holder.split()[2]) for (holder,) in holders}
            up = [p for p in self.processes if p.is_up and p.pid in pids]
            return up[0] if up else None

        return eventually(found)


def ready(port: int) -> str:
    """Waits until the process on this port is ready, and gives what it then says."""

    def seen() -> str | None:
        answer = asks(f"http://127.0.0.1:{port}/readyz")
        return answer.text if answer is not None and answer.is_success else None

    return eventually(seen)


@contextmanager
def before(ports: Sequence[int]) -> Iterator["Balancer"]:
    """A load balancer before web processes: each call goes to the next of them."""
    balancer = Balancer(ports)
    thread = threading.Thread(target=balancer.serve_forever, daemon=True)
    thread.start()
    try:
        yield balancer
    finally:
        balancer.shutdown()
        balancer.server_close()
        thread.join()


class Balancer(ThreadingHTTPServer):
    """Answers 502 for a process that is gone, as a real one does."""

    def __init__(self, ports: Sequence[int]) -> None:
        super().__init__(("127.0.0.1", 0), _Passes)
        self.turns = itertools.cycle(ports)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.taken: list[int] = []
        """The port of each process that took a call."""

    def passes(self, path: str, headers: dict[str, str], body: bytes) -> int:
        port = next(self.turns)
        try:
            answer = httpx.post(
                f"http://127.0.0.1:{port}{path}",
                headers=headers,
                content=body,
                timeout=LONGEST_S,
                verify=False,
            )
        except httpx.TransportError:
            return 502
        if answer.is_success:
            self.taken.append(port)
        return answer.status_code


class _Passes(BaseHTTPRequestHandler):
    server: Balancer

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        kept = {k: v for k, v in self.headers.items() if k.startswith("X-Telegram")}
        self.send_response(self.server.passes(self.path, kept, body))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Not on the test's screen."""
