"""A small company in a database, and threads that meet in it."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlmodel import col

from bot.domain.alarms.kinds import AlarmKind, RungRule
from bot.domain.company import Company, Site, StaffRecord
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Role
from bot.domain.refs import SiteCode, StaffId
from storage.incidents.occurrence_book import Occurrence
from storage.messages.message import Lane, NewMessage, Owed
from storage.messages.tables import OutboxRow
from storage.resealing import Place
from storage.store import Store
from storage.unit_of_work import UnitOfWork
from tests.domain.builders import FIRST, NIGHT, OFFICER, SITE, a_shift

WORDS = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]))
"""All that PostgreSQL can keep: no NUL, and no half of a surrogate pair."""

KEY = "the first key of this company"
NAME, PHONE, EMAIL = "Adaeze Okonkwo", "+447700900123", "adaeze@example.org"

COMPANY = Company(
    name="Northgate Guarding",
    control_room_phone="+441632960000",
    policy_version="3",
    ladders={
        AlarmKind.MISSED_CHECK_CALL: (
            RungRule(tell="duty-manager", patience=timedelta(days=1)),
        )
    },
)


class MovableClock:
    """Stands still until a test moves it."""

    def __init__(self, now: datetime = NIGHT) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **span: float) -> None:
        self.now += timedelta(**span)


class Undone(Exception):
    """Raised by a test to have its transaction rolled back."""


def a_record(staff_id: StaffId = OFFICER, **facts) -> StaffRecord:
    known = {
        "id": staff_id,
        "name": NAME,
        "roles": frozenset({Role.OFFICER}),
        "phone": PHONE,
        "email": EMAIL,
    }
    return StaffRecord(**known | facts)


def a_site(code: str = SITE, **facts) -> Site:
    return Site(code=SiteCode(code), **{"name": "Riverside Mill"} | facts)


def staffed(store: Store) -> None:
    """The officer and the first duty manager, with phones, and one site."""
    with store.transaction() as unit:
        unit.companies.keep(COMPANY, NIGHT)
        unit.sites.keep(a_site())
        unit.people.keep(a_record(), "A.O.")
        boss = a_record(FIRST, name="Bea Lund", roles=frozenset({Role.DUTY_MANAGER}))
        unit.people.keep(boss, "B.L.")
        unit.session.flush()
        unit.people.link(OFFICER, 1001)
        unit.people.link(FIRST, 2001)


def by_chance(**strategies):
    """``given``, for rows: a busy disk is slow, and each example is rolled back."""
    unhurried = settings(
        deadline=None,
        max_examples=15,
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.function_scoped_fixture,
        ],
    )
    return lambda test: unhurried(given(**strategies)(test))


@contextmanager
def undone(store: Store) -> Iterator[UnitOfWork]:
    """A transaction of which nothing is left."""
    try:
        with store.transaction() as unit:
            yield unit
            raise Undone
    except Undone:
        pass


def anew(unit: UnitOfWork) -> UnitOfWork:
    """The same transaction, in which everything is read from the database again."""
    unit.session.flush()
    unit.session.expunge_all()
    return unit


def an_entry(unit: UnitOfWork, **facts) -> Occurrence:
    """Of a shift of its own, unless one is named."""
    written = {
        "shift": facts.get("shift") or unit.shifts.add(a_shift()).id,
        "site": SITE,
        "officer": OFFICER,
        "written_at": NIGHT,
        "text": RedactedText("Gate 2 found open"),
    }
    return Occurrence(**written | facts)


def a_message(chat_id: int = 1001, **facts) -> NewMessage:
    """An answer, owed since the start of the night."""
    owed = {
        "lane": Lane.REPLY,
        "chat_id": chat_id,
        "text": "OK 02:14",
        "created_at": NIGHT,
    }
    return NewMessage(**owed | facts)


def resealed(store: Store) -> None:
    """Every batch, one after another."""
    place: Place | None = Place()
    while place is not None:
        with store.transaction() as unit:
            place = unit.resealing.batch(place, NIGHT)


def owe(store: Store, *messages: NewMessage) -> list[int]:
    """Their numbers."""
    with store.transaction() as unit:
        for message in messages:
            unit.outbox.owe(message)
        newest = select(col(OutboxRow.id)).order_by(col(OutboxRow.id).desc())
        return list(unit.session.scalars(newest.limit(len(messages))))[::-1]


def take(store: Store, now: datetime, limit: int = 16, busy=()) -> list[Owed]:
    with store.transaction() as unit:
        return unit.outbox.take(now, limit, busy)


def at_once(*deeds: Callable[[], object]) -> list:
    """Each in a thread of its own, let go at the same instant."""
    gate = threading.Barrier(len(deeds), timeout=30)

    def through(deed):
        gate.wait()
        return deed()

    with ThreadPoolExecutor(len(deeds)) as threads:
        return [done.result(60) for done in [threads.submit(through, d) for d in deeds]]
