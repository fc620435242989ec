"""Answers to check calls a second, by processes at once.

On PostgreSQL every decision waits for its turn (docs/adr, record 21). Measured with
that lock, and without it: as if each decision had only the journal's own lock, which is
the most that finer locks could give. The two take turns, so that what else the machine
does falls on both; the figures are medians of the rounds.
"""

import json
import statistics
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count, product

import storage.store
from bench.programs import KEY, SAMPLE
from bot.company_file.company_file import read_file
from bot.desk.company.loading import load
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.incoming import inbox
from bot.desk.incoming.inbox import Sender
from bot.desk.people import reception
from bot.desk.shifts import booking, check_calls
from bot.domain.company import StaffRecord
from bot.domain.loads import Load
from bot.domain.people.person import Role
from bot.domain.refs import SiteCode, StaffId
from storage import unit_of_work
from storage.database.engine import open_engine
from storage.database.migrate import migrate
from storage.database.sealing import Sealer
from storage.store import Store
from tests.storage.server import Server, serving

PROCESSES = (1, 2, 4)
THREADS = 4
"""Of each process, as in the product."""

OFFICERS = 5
"""Of each thread, one after another."""

SECONDS = 4.0
ROUNDS = 3
EVERY = timedelta(minutes=60)
START = datetime(2026, 1, 10, 22, 0, tzinfo=UTC)
WAYS = ("one lock", "no lock")
SAFE = ("fsync = on", "synchronous_commit = on", "full_page_writes = on")


def measure() -> list[dict[str, object]]:
    """One row for each way and number of processes."""
    found: dict[tuple[str, int], list[dict[str, float]]] = defaultdict(list)
    with serving() as server:
        for setting in SAFE:
            server.tell(f"ALTER SYSTEM SET {setting}")
        server.tell("SELECT pg_reload_conf()")
        for _, processes, way in product(range(ROUNDS), PROCESSES, WAYS):
            found[way, processes].append(_measure(server, way, processes))
    return [
        {"way": way, "processes": processes} | _median(rounds)
        for (way, processes), rounds in found.items()
    ]


def _median(rounds: list[dict[str, float]]) -> dict[str, float]:
    return {
        name: round(statistics.median(each[name] for each in rounds), 1)
        for name in rounds[0]
    }


def _measure(server: Server, way: str, processes: int) -> dict[str, float]:
    with server.database() as name:
        url = server.url(name)
        _book_on(url, processes)
        workers = [_worker(url, way, place) for place in range(processes)]
        for worker in workers:
            assert worker.stdout is not None
            worker.stdout.readline()  # it is ready
        for worker in workers:
            assert worker.stdin is not None
            worker.stdin.write("go\n")
            worker.stdin.flush()
        done = [json.loads(worker.communicate()[0]) for worker in workers]
    spans = [span for each in done for span in each["spans"]]
    return {
        "a second": len(spans) / SECONDS,
        "p50, ms": statistics.median(spans) * 1000,
        "p99, ms": statistics.quantiles(spans, n=100)[98] * 1000,
        "CPU each, ms": sum(each["cpu_s"] for each in done) / len(spans) * 1000,
    }


def _worker(url: str, way: str, place: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "bench.turns", url, way, str(place)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@contextmanager
def _opened(url: str) -> Iterator[Store]:
    store = Store(open_engine(url), Sealer([KEY]))
    try:
        yield store
    finally:
        store.close()


def _officers(processes: int) -> list[int]:
    return list(range(processes * THREADS * OFFICERS))


def _book_on(url: str, processes: int) -> None:
    """A fresh database, in which every officer is on site since ten."""
    engine = open_engine(url)
    migrate(engine)
    engine.dispose()
    sample = read_file(SAMPLE)
    numbers = _officers(processes)
    role = frozenset({Role.OFFICER})
    people = [StaffRecord(id=_id(n), name=f"Bench {n}", roles=role) for n in numbers]
    more = Load(**{**_fields(sample), "people": (*sample.people, *people)})
    with _opened(url) as store:
        doorway = Doorway(store, lambda: START)
        doorway.enter(lambda desk: load(desk, more))
        for number in numbers:
            doorway.enter(lambda desk, n=number: _begin(desk, n))
        doorway.close()


def _fields(what: Load) -> dict[str, object]:
    return {name: getattr(what, name) for name in what.__dataclass_fields__}


def _id(number: int) -> StaffId:
    return StaffId(f"B{number}")


def _begin(desk: Desk, number: int) -> None:
    reception.enrol(desk, 10_000 + number, reception.invite(desk, _id(number)))
    person = desk.person(_id(number))
    reception.accept(desk, person, desk.company.policy_version)
    booking.book_on(desk, desk.person(_id(number)), SiteCode("RIV"))


@dataclass(slots=True)
class Round:
    """One thread's officers, each of whom answers every call when it is due."""

    store: Store
    officers: list[int]
    now: datetime = START
    spans: list[float] = field(default_factory=list)

    def run(self, until: float) -> None:
        doorway = Doorway(self.store, lambda: self.now)
        for place in count():
            if place % len(self.officers) == 0:
                self.now += EVERY
            number = self.officers[place % len(self.officers)]
            began = time.perf_counter()
            if began >= until:
                break
            key = f"{number}-{self.now}"
            sender = Sender(update=key, kind="message", chat_id=10_000 + number)
            doorway.enter(
                lambda desk, s=sender: inbox.receive(desk, s, check_calls.answer)
            )
            self.spans.append(time.perf_counter() - began)
        doorway.close()


def work(url: str, way: str, place: int) -> None:
    """One process: says that it is ready, waits for the word, and says what it did."""
    if way == "no lock":
        unit_of_work.take_turn = storage.store.take_turn = lambda _: None
    with _opened(url) as store:
        first = place * THREADS * OFFICERS
        rounds = [
            Round(store, [first + thread * OFFICERS + n for n in range(OFFICERS)])
            for thread in range(THREADS)
        ]
        print("ready", flush=True)
        sys.stdin.readline()
        until, cpu = time.perf_counter() + SECONDS, time.process_time()
        threads = [threading.Thread(target=r.run, args=(until,)) for r in rounds]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        cpu_s = time.process_time() - cpu
    spans = [span for each in rounds for span in each.spans]
    print(json.dumps({"spans": spans, "cpu_s": cpu_s}))


if __name__ == "__main__":
    work(sys.argv[1], sys.argv[2], int(sys.argv[3]))
