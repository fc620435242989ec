"""What a check call costs as the company grows.

A day on a movable clock: every officer is asked each hour, answers, and is told so. All
is done by desk, storage and waker as at work; Telegram is a courier that takes
everything at once, so that only our own time and memory are counted.
"""

import asyncio
import json
import re
import subprocess
import sys
import time
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert
from sqlmodel import Session

from bench.lag.crowd import EARLY, KEY, RULES
from bench.programs import SAMPLE
from bot.clock import utc_now
from bot.company_file.company_file import read_file
from bot.desk.company.loading import load
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.shifts import check_calls
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.rhythm import CheckCallRules
from bot.ports import Accepted, Letter
from scheduler.calendar_jobs import DELIVERIES_LAST, tidy
from scheduler.dispatcher import Dispatcher
from scheduler.letters import take_letters
from scheduler.waker import Waker
from storage.database.engine import open_engine
from storage.database.migrate import migrate
from storage.database.sealing import Sealer
from storage.people.tables import PersonRow
from storage.shifts.tables import ShiftRow
from storage.store import Store

HOURS = {100: 24, 1_000: 24, 10_000: 3, 50_000: 1}
"""How much of a day: a whole one where that takes minutes."""
YEAR = 8_760
"""Check calls in an officer's year, one an hour."""
LATELY = DELIVERIES_LAST // timedelta(hours=1)
"""Of them those of which it is still proven that they were delivered."""
MINUTE = timedelta(minutes=1)


class MovableClock:
    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class Mailbox:
    """Takes everything, and knows who was asked."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self._number = 0

    async def deliver(self, letter: Letter) -> Accepted:
        self._number += 1
        if letter.buttons:
            self.asked.append(letter.chat_id)
        return Accepted(self._number)


def main(officers: int, hours: int) -> None:
    """One size of company; prints its figures."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "growth.db"
        begun = utc_now().replace(minute=0, second=0, microsecond=0)
        store, clock = _company(f"sqlite:///{file}", officers, begun)
        doorway = Doorway(store, clock, 1)
        before, began = _bytes(store), time.process_time()
        calls = asyncio.run(_hours(doorway, clock, hours))
        spent = time.process_time() - began
        grown = _bytes(store) - before
        clock.now += DELIVERIES_LAST + MINUTE
        doorway.enter(tidy)
        kept = _bytes(store) - before
        doorway.close()
    figures = {
        "officers": officers,
        "hours": hours,
        "check calls": calls,
        "ms of processor a call": spent / calls * 1000,
        "kB on disk a call": grown / calls / 1000,
        "of it after 90 days": kept / calls / 1000,
        "memory, MiB": _peak_kib() / 1024,
        "an officer's year, s": spent / calls * YEAR,
        "an officer's year, MB": (kept * YEAR + (grown - kept) * LATELY) / calls / 1e6,
    }
    print(json.dumps(figures))


def _peak_kib() -> int:
    """This program's own: ``getrusage`` tells of whoever started it, too."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1])  # type: ignore[index]


def _bytes(store: Store) -> int:
    """What is in use: pages that housekeeping emptied are filled again."""
    with store.engine.connect() as connection:
        size, pages, free = (
            connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("page_size", "page_count", "freelist_count")
        )
    return int(size) * (int(pages) - int(free))


async def _hours(doorway: Doorway, clock: MovableClock, hours: int) -> int:
    """Minute by minute; returns how many calls were answered."""
    waker, mailbox = Waker(doorway), Mailbox()
    dispatcher = Dispatcher(doorway, mailbox, partial(take_letters, None))
    answered = 0
    for _ in range(hours * 60):
        clock.now += MINUTE
        await waker.sweep()
        await dispatcher.settle()
        asked, mailbox.asked = mailbox.asked, []
        for chat_id in asked:
            await doorway.run(lambda desk, c=chat_id: _answers(desk, c))
            answered += 1
        await dispatcher.settle()
    return answered


def _answers(desk: Desk, chat_id: int) -> None:
    person = desk.unit.people.by_chat(chat_id)
    assert person is not None
    check_calls.answer(desk, person)


def _company(url: str, officers: int, begun: datetime) -> tuple[Store, MovableClock]:
    """Everybody is on duty, booked on one after another through the last hour."""
    engine = open_engine(url)
    migrate(engine)
    store = Store(engine, Sealer([KEY]))
    with store.transaction() as unit:
        load(Desk(unit=unit, now=begun), read_file(SAMPLE))
    with Session(engine) as session:
        session.execute(insert(PersonRow), [_person(n) for n in range(officers)])
        on = [_shift(n, officers, begun) for n in range(officers)]
        session.execute(insert(ShiftRow), on)
        session.commit()
    for start in range(0, officers, 1000):
        with store.transaction() as unit:
            for one in on[start : start + 1000]:
                unit.check_calls.add(_first_call(one))
    return store, MovableClock(begun - EARLY)


def _person(n: int) -> dict[str, object]:
    return {
        "id": f"G{n}",
        "initials": "G.G.",
        "sealed_name": b"",
        "sealed_phone": b"",
        "sealed_email": b"",
        "roles": "officer",
        "division": "",
        "language": "en",
        "licence": "",
        "chat_id": 100_000 + n,
        "accepted_policy": "2026.1",
        "active": True,
    }


def _shift(n: int, officers: int, begun: datetime) -> dict[str, object]:
    at = begun - timedelta(hours=1) * (1 - n / officers)
    rest = {"late": EARLY, "off_late": EARLY, "status": "on", "booked_on_at": at}
    return {"id": n + 1, "officer": f"G{n}", "site": "RIV", **RULES, **rest}


def _first_call(on: dict[str, object]) -> CheckCall:
    at, number = on["booked_on_at"], on["id"]
    assert isinstance(at, datetime)
    assert isinstance(number, int)
    return CheckCall(
        shift=number,
        officer=StaffId(str(on["officer"])),
        site=SiteCode("RIV"),
        due_at=at + RULES["every"],
        rules=CheckCallRules(**RULES),
    )


def measure() -> list[dict[str, float]]:
    """Each size in a process of its own: memory is counted from its start."""
    rows = []
    for officers, hours in HOURS.items():
        command = [sys.executable, "-m", "bench.growth", str(officers), str(hours)]
        said = subprocess.run(command, check=True, capture_output=True, text=True)
        rows.append(json.loads(said.stdout.splitlines()[-1]))
    return rows


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
