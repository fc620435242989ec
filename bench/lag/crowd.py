"""A company with 1,001 calls due within two seconds, and very many later."""

from datetime import datetime, timedelta

from sqlalchemy import create_engine, insert, text, update
from sqlmodel import Session, col

from bench.programs import SAMPLE
from bot.clock import utc_now
from bot.company_file.company_file import read_file
from bot.desk.company.loading import load
from bot.desk.desk import Desk
from bot.domain.shifts.check_call import Status
from storage.database.engine import open_engine
from storage.database.migrate import migrate
from storage.database.sealing import Sealer
from storage.deadlines.deadlines import Subject
from storage.deadlines.tables import DeadlineRow
from storage.people.tables import PersonRow
from storage.shifts.tables import CheckCallRow, ShiftRow
from storage.store import Store

DUE = 1_001
"""The first comes a second before the others, and is not counted: a program that has
been running has done this before."""
AT_ONCE = 10_000
"""Rows in one statement."""
KEY = "a key for the bench only"
COUNT_ON = "SELECT setval(pg_get_serial_sequence('check_call', 'id'), :newest)"
FAR = timedelta(days=1)
EVERY, EARLY = timedelta(hours=1), timedelta(minutes=10)
NUDGE, MISSED = timedelta(minutes=5), timedelta(minutes=15)
RULES = {"every": EVERY, "early": EARLY, "nudge": NUDGE, "missed": MISSED}


def fill(url: str, waiting: int) -> None:
    """These calls without their deadlines, and so many more, due tomorrow."""
    engine = open_engine(url)
    migrate(engine)
    store, first = Store(engine, Sealer([KEY])), utc_now()
    with store.transaction() as unit:
        load(Desk(unit=unit, now=first), read_file(SAMPLE))
    with Session(engine) as session:
        session.execute(insert(PersonRow), [_person(n) for n in range(DUE)])
        session.execute(insert(ShiftRow), [_shift(n, first) for n in range(DUE)])
        for start in range(0, DUE + waiting, AT_ONCE):
            numbers = range(start, min(start + AT_ONCE, DUE + waiting))
            calls = [_call(n, first) for n in numbers]
            session.execute(insert(CheckCallRow), calls)
            later = [_deadline(n, first) for n in numbers if n >= DUE]
            if later:
                session.execute(insert(DeadlineRow), later)
        if engine.dialect.name == "postgresql":  # it did not number these rows
            session.execute(text(COUNT_ON), {"newest": DUE + waiting})
        session.commit()
    engine.dispose()


def settle(url: str) -> None:
    """As after a while of work: what was filled in is on its disk, and counted."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("VACUUM ANALYZE"))
            connection.execute(text("CHECKPOINT"))
        else:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    engine.dispose()


def set_off(url: str, first: datetime) -> None:
    """Their windows open from ``first`` on, one a millisecond."""
    engine = open_engine(url)
    with Session(engine) as session:
        for n in range(DUE):
            this = update(CheckCallRow).where(col(CheckCallRow.id) == n + 1)
            session.execute(this.values(due_at=due_at(n, first) + EARLY))
        session.execute(insert(DeadlineRow), [_deadline(n, first) for n in range(DUE)])
        session.commit()
    engine.dispose()


def due_at(number: int, first: datetime) -> datetime:
    """When the window of this call opens."""
    if number == 0:
        return first - timedelta(seconds=1)
    later = FAR + timedelta(milliseconds=number) if number >= DUE else timedelta()
    return first + later + timedelta(milliseconds=number % DUE)


def _person(n: int) -> dict[str, object]:
    return {
        "id": f"L{n}",
        "initials": "L.L.",
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


def _shift(n: int, first: datetime) -> dict[str, object]:
    rest = {"late": EARLY, "off_late": EARLY, "status": "on", "booked_on_at": first}
    return {"id": n + 1, "officer": f"L{n}", "site": "RIV", **RULES, **rest}


def _call(n: int, first: datetime) -> dict[str, object]:
    return {
        "id": n + 1,
        "shift": n % DUE + 1,
        "officer": f"L{n % DUE}",
        "site": "RIV",
        "due_at": due_at(n, first) + EARLY,
        **RULES,
        "status": Status.PLANNED,
    }


def _deadline(n: int, first: datetime) -> dict[str, object]:
    due = due_at(n, first)
    kind = Subject.CHECK_CALL
    return {"kind": kind, "subject": n + 1, "due_at": due, "failures": 0}
