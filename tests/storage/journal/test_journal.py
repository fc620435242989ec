"""The journal: each entry seals the one before, so that nothing is changed unseen."""

from contextlib import suppress
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete, update
from sqlmodel import Session, col

from storage.journal.journal import GENESIS, Journal
from storage.journal.tables import JournalRow
from tests.domain.builders import NIGHT, after
from tests.storage.builders import Undone, at_once


def write(store, *deeds: str, **facts) -> None:
    with store.transaction() as unit:
        for deed in deeds:
            entry = {"at": NIGHT, "actor": "E1001", "about": "CC-1", "deed": deed}
            unit.journal.write(**entry | facts)


def first_broken(store) -> int | None:
    with store.transaction() as unit:
        return unit.journal.first_broken()


def numbers(store) -> list[int]:
    with store.transaction() as unit:
        return [row.id for row in unit.journal.entries()]


def tamper(store, statement) -> None:
    with store.transaction() as unit:
        unit.session.execute(statement)


def test_an_empty_journal_is_whole(store):
    assert first_broken(store) is None


def test_what_was_written_is_read_in_order_and_whole(store):
    write(store, "booked on", after="on")
    write(store, "check call", "alarm", before="due", after="missed", late_s=7)
    assert first_broken(store) is None
    with store.transaction() as unit:
        first, second, third = unit.journal.entries()
    assert first.previous_hash == GENESIS
    assert (second.previous_hash, third.previous_hash) == (first.hash, second.hash)
    assert (first.at, first.actor, first.deed) == (NIGHT, "E1001", "booked on")
    assert (third.before, third.after, third.late_s) == ("due", "missed", 7)


@pytest.mark.parametrize(
    "lie",
    [
        {"at": after(1)},
        {"actor": "E1002"},
        {"deed": "answered"},
        {"about": "CC-2"},
        {"before": "planned"},
        {"after": "answered"},
        {"late_s": 0},
        {"hash": "f" * 64},
        {"previous_hash": "f" * 64},
    ],
    ids=lambda lie: next(iter(lie)),
)
def test_a_changed_entry_is_named(store, lie):
    write(store, *"abcd", before="due", after="missed", late_s=9)
    third = numbers(store)[2]
    tamper(store, update(JournalRow).where(col(JournalRow.id) == third).values(**lie))
    assert first_broken(store) == third


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_the_entry_after_a_deleted_one_is_named(store, gone):
    write(store, *"abcd")
    before = numbers(store)
    tamper(store, delete(JournalRow).where(col(JournalRow.id) == before[gone]))
    assert first_broken(store) == before[gone + 1]


def test_an_entry_that_was_put_in_is_named(store):
    write(store, *"abcd")
    forged = numbers(store)[3] + 1
    with store.transaction() as unit:
        facts = {"actor": "E1001", "deed": "answered", "about": "CC-1"}
        hashes = {"before": "", "after": "", "previous_hash": GENESIS, "hash": "0" * 64}
        unit.session.add(JournalRow(at=NIGHT, **facts, **hashes))
    assert first_broken(store) == forged


def test_an_entry_written_by_the_site_clock_is_whole_when_it_is_read(store):
    summer = datetime(2026, 7, 1, 2, 15, tzinfo=ZoneInfo("Europe/London"))
    write(store, "booked on", at=summer)
    assert first_broken(store) is None


def test_an_undone_part_leaves_no_gap_in_the_chain(store):
    with store.transaction() as unit:
        entry = {"at": NIGHT, "actor": "checkcall", "about": "CC-1"}
        unit.journal.write(deed="kept", **entry)
        with suppress(Undone), unit.savepoint():
            unit.journal.write(deed="undone", **entry)
            raise Undone
        unit.journal.write(deed="kept too", **entry)
    assert first_broken(store) is None
    assert len(numbers(store)) == 2


def test_many_who_write_at_once_keep_one_chain(store):
    at_once(*[lambda: write(store, "a", "b", "c")] * 8)
    assert len(numbers(store)) == 24
    assert first_broken(store) is None


def test_the_chain_has_a_lock_of_its_own(postgres_store):
    """As a program would need that writes without waiting for its turn."""

    def write_alone() -> None:
        with Session(postgres_store.engine) as session:
            for minute in range(5):
                at = NIGHT + timedelta(minutes=minute)
                journal = Journal(session)
                journal.write(at=at, actor="x", deed="y", about="-")
                journal.flush()
                session.commit()

    at_once(*[write_alone] * 6)
    assert len(numbers(postgres_store)) == 30
    assert first_broken(postgres_store) is None
