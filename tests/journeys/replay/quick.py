"""A night at the desk alone, without Telegram: quickly told, and kept in its books."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.company_file.company_file import read_file
from bot.desk.company.loading import load
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.incidents import sos
from bot.desk.incoming import alarm_presses
from bot.desk.people import reception
from bot.desk.replay.gathering import gather
from bot.desk.replay.playing import NightClock
from bot.desk.shifts import booking, check_calls, staying
from bot.domain.alarms.kinds import Reason
from bot.domain.loads import Load, OnCallLine, RosterLine
from scheduler.waker import act_on_due
from storage.database.engine import open_engine
from storage.database.migrate import migrate
from storage.database.sealing import Sealer
from storage.store import Store

COMPANY = Path(__file__).parents[1] / "company.toml"
KEY = "a key for tests only"
TEN_PM = datetime(2026, 1, 10, 22, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
IN_MEMORY = "sqlite://"
ENROLLED: dict[datetime, sqlite3.Connection] = {}
"""Companies that were enrolled once, and are copied; by when."""


class QuickNight:
    """Everybody is linked; what is owed goes nowhere."""

    def __init__(self, began: datetime = TEN_PM, url: str = IN_MEMORY) -> None:
        self.began, self.clock = began, NightClock(began)
        engine = open_engine(url)
        known = ENROLLED.get(began) if url == IN_MEMORY else None
        if known is not None:
            _copy(known, engine)
        else:
            migrate(engine)
        self._store = Store(engine, Sealer([KEY]))
        self.doorway = Doorway(self._store, self.clock)
        if known is None:
            self._enrols(began)
        if url == IN_MEMORY and known is None:
            ENROLLED[began] = sqlite3.connect(":memory:")
            connection = engine.raw_connection()
            connection.driver_connection.backup(ENROLLED[began])
            connection.close()

    def _enrols(self, began: datetime) -> None:
        self._store.seal_all(began)
        what = read_file(COMPANY)
        self.asks(lambda desk: load(desk, what))
        people = self.asks(lambda desk: desk.unit.people.all())
        for chat_id, person in enumerate(people, start=1):
            self.asks(lambda desk, p=person, c=chat_id: _joins(desk, p, c))

    def close(self) -> None:
        self.doorway.close()
        self._store.close()

    def asks(self, use_case):
        return self.doorway.enter(use_case)

    def plans(self, officer, site, start_at, end_at):
        line = RosterLine(officer=officer, site=site, start_at=start_at, end_at=end_at)
        self.asks(lambda desk: load(desk, Load(roster=(line,))))

    def is_on_call(self, role, person, start_at, end_at):
        line = OnCallLine(role=role, person=person, start_at=start_at, end_at=end_at)
        self.asks(lambda desk: load(desk, Load(on_call=(line,))))

    def passes(self, **span):
        """Stopping wherever something is due."""
        end = self.clock.now + timedelta(**span)
        while True:
            while self.asks(act_on_due):
                pass
            due = self.asks(lambda desk: desk.unit.deadlines.next_at())
            if due is None or due > end:
                break
            self.clock.now = max(due, self.clock.now)
        self.clock.now = end

    def sleeps(self, **span):
        """The product is down; then it comes back."""
        self.clock.now += timedelta(**span)
        self.passes()

    def books_on(self, who, site):
        self.asks(lambda desk: booking.book_on(desk, desk.person(who), site))

    def books_off(self, who):
        self.asks(lambda desk: booking.book_off(desk, desk.person(who), anyway=True))

    def is_well(self, who):
        self.asks(lambda desk: check_calls.answer(desk, desk.person(who)))

    def answers(self, who, choice):
        """Whether they are still on site, or for how long they may be."""

        def press(desk):
            [shift] = desk.unit.shifts.all_open()
            staying.press(desk, desk.person(who), shift.id, choice)

        self.asks(press)

    def calls_for_help(self, who):
        self.asks(lambda desk: sos.sos(desk, desk.person(who)))

    def takes_up(self, who):
        self.asks(
            lambda desk: alarm_presses.take_up(desk, desk.person(who), newest(desk))
        )

    def closes(self, who, reason=Reason.SAFE):
        self.asks(
            lambda desk: alarm_presses.close(
                desk, desk.person(who), newest(desk), reason
            )
        )

    def gathered(self):
        """All of it, up to now."""
        return self.asks(lambda desk: gather(desk, self.began, desk.now))


def _copy(known: sqlite3.Connection, engine) -> None:
    connection = engine.raw_connection()
    known.backup(connection.driver_connection)
    connection.close()


def newest(desk: Desk) -> int:
    return desk.unit.alarms.all_open()[-1].id


def _joins(desk: Desk, person, chat_id: int) -> None:
    desk.unit.people.link(person.id, chat_id)
    reception.accept(desk, desk.person(person.id), desk.company.policy_version)


def is_silent(night):
    """Answers once, then falls silent; the second manager takes it up."""
    night.books_on("E1001", "RIV")
    night.passes(minutes=55)
    night.is_well("E1001")
    night.passes(minutes=80)
    night.passes(minutes=3, seconds=20)
    night.takes_up("D002")
    night.passes(minutes=5)
    night.is_well("E1001")
    night.closes("D002")
    night.passes(minutes=30)
    return night.gathered()
