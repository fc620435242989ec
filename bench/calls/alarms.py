"""A company in which very many alarms run, and all of them are due to climb at once.

Each was told to a controller; whoever is next on its ladder is a duty manager, and is
telephoned with the message. There are fifty of each: a chat takes one message after the
other, and a telephone one call.
"""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import insert, text, update
from sqlmodel import Session, col

from bench.lag.crowd import RULES
from bench.programs import KEY, MANAGER_CHAT, SAMPLE
from bot.clock import utc_now
from bot.company_file.company_file import read_file
from bot.desk.alarms import raising
from bot.desk.company.loading import load
from bot.desk.desk import Desk
from bot.domain.alarms.alarm import Rung
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.company import StaffRecord
from bot.domain.people.person import Role
from bot.domain.refs import Ref, SiteCode, StaffId
from bot.domain.shifts.check_call import Status
from bot.process.wiring import open_house
from bot.settings import Settings
from rehearsal.standin import Standin
from storage.alarms.tables import AlarmRow
from storage.database.engine import open_engine
from storage.deadlines.deadlines import Subject
from storage.deadlines.tables import DeadlineRow
from storage.people.tables import PersonRow
from storage.shifts.tables import CheckCallRow, ShiftRow

OF_EACH = 50
TELLS = (("K", Role.CONTROLLER, 30_000), ("M", Role.DUTY_MANAGER, 40_000))
"""The letter of their staff numbers, and the chat of the first of them."""
TOGETHER = 100
"""So many are raised in one transaction."""
LONG = timedelta(hours=1)


def raise_all(database: str, number: int) -> float:
    """By the product's own decisions; how many seconds that took."""
    settings = Settings.model_construct(database_url=database, secret_keys=(KEY,))
    house = open_house(settings)
    sample = read_file(SAMPLE)
    staff = (*sample.people, *_staff(number))
    house.doorway.enter(lambda desk: load(desk, replace(sample, people=staff)))
    with Session(house.store.engine) as session:
        for letter, _, first_chat in TELLS:
            for n in range(OF_EACH):
                linked = {"chat_id": first_chat + n, "accepted_policy": "2026.1"}
                who = update(PersonRow).where(col(PersonRow.id) == f"{letter}{n}")
                session.execute(who.values(**linked))
        ago = utc_now() - LONG
        numbers = range(1, number + 1)
        session.execute(insert(ShiftRow), [_shift(n, ago) for n in numbers])
        session.execute(insert(CheckCallRow), [_missed(n, ago) for n in numbers])
        session.commit()
    began = time.perf_counter()
    for start in range(1, number + 1, TOGETHER):
        batch = range(start, min(start + TOGETHER, number + 1))
        house.doorway.enter(lambda desk, batch=batch: _raise(desk, batch))
    took = time.perf_counter() - began
    house.close()
    return took


def phones(standin: Standin) -> None:
    """Everybody who is told has started the chat."""
    standin.phone(user_id=MANAGER_CHAT, started=True)
    for _, _, first_chat in TELLS:
        for n in range(OF_EACH):
            standin.phone(user_id=first_chat + n, started=True)


def all_due(database: str, number: int, at: datetime) -> None:
    """Patience ends then, for each of them."""
    engine = open_engine(database)
    with Session(engine) as session:
        theirs = update(DeadlineRow).where(
            col(DeadlineRow.kind) == Subject.ALARM, col(DeadlineRow.subject) <= number
        )
        session.execute(theirs.values(due_at=at))
        told = update(AlarmRow).where(col(AlarmRow.id) <= number)
        session.execute(told.values(raised_at=at - LONG, rung_told_at=at - LONG))
        session.commit()
    engine.dispose()


def owed(database: str) -> int:
    """How many messages wait."""
    engine = open_engine(database)
    query = text("SELECT count(*) FROM outbox WHERE next_try_at IS NOT NULL")
    with engine.connect() as connection:
        found: int = connection.scalar(query) or 0
    engine.dispose()
    return found


def _shift(n: int, ago: datetime) -> dict[str, object]:
    on = {"late": LONG, "off_late": LONG, "status": "on", "booked_on_at": ago}
    return {"id": n, "officer": f"L{n}", "site": "RIV", **RULES, **on}


def _missed(n: int, ago: datetime) -> dict[str, object]:
    where = {"id": n, "shift": n, "officer": f"L{n}", "site": "RIV"}
    return {**where, "due_at": ago, **RULES, "status": Status.MISSED}


def _staff(officers: int) -> Iterator[StaffRecord]:
    for n in range(1, officers + 1):
        yield StaffRecord(
            id=StaffId(f"L{n}"), name="Bench L", roles=frozenset({Role.OFFICER})
        )
    for letter, role, _ in TELLS:
        for n in range(OF_EACH):
            yield StaffRecord(
                id=StaffId(f"{letter}{n}"),
                name=f"Bench {letter}",
                roles=frozenset({role}),
                phone=f"07700 9001{n:02}" if role is Role.DUTY_MANAGER else "",
            )


def _raise(desk: Desk, numbers: range) -> None:
    for number in numbers:
        n = number % OF_EACH
        rungs = (
            Rung(tell="controller", people=(StaffId(f"K{n}"),), patience=LONG),
            Rung(
                tell="duty-manager",
                people=(StaffId(f"M{n}"),),
                patience=LONG,
                rings_at_once=True,
            ),
        )
        raising.raise_alarm(
            desk,
            AlarmKind.MISSED_CHECK_CALL,
            Ref("CC", number),
            officer=StaffId(f"L{number}"),
            site=SiteCode("RIV"),
            rungs=rungs,
        )
