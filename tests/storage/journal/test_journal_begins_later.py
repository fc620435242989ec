"""Old access logs go, and the chain that is left still proves itself."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, update
from sqlmodel import col

from storage.journal.journal import CHECKPOINT
from storage.journal.tables import JournalRow
from tests.domain.builders import NIGHT
from tests.storage.journal.test_journal import first_broken, numbers, tamper, write

LATER = NIGHT + timedelta(days=731)
CUT = NIGHT + timedelta(days=1)


def prune(store, before=CUT, held=(), limit=500):
    with store.transaction() as unit:
        return unit.journal.forget(before, held, limit, LATER)


@pytest.fixture
def old(store):
    """Five entries of two years ago, and two of today."""
    write(store, *"abcde")
    write(store, "f", "g", at=LATER)
    return store


def test_old_entries_go_and_the_chain_says_where_it_begins(old):
    before = numbers(old)
    assert prune(old) == (before[0], before[4], 5)
    assert numbers(old)[:2] == before[5:]
    with old.transaction() as unit:
        *_, newest = unit.journal.entries()
    assert (newest.deed, newest.before) == (CHECKPOINT, str(before[5]))
    assert first_broken(old) is None
    assert prune(old) is None


def test_the_chain_goes_on_after_it_has_been_cut_twice(old):
    assert prune(old, limit=2)
    assert prune(old, limit=2)
    write(old, "h", at=LATER)
    assert prune(old)
    assert first_broken(old) is None
    assert prune(old) is None


def test_the_newest_entry_stays_whatever_its_age(store):
    write(store, "a")
    assert prune(store) is None
    write(store, "b")
    assert prune(store) == (1, 1, 1)
    assert first_broken(store) is None


def test_entries_about_a_held_record_stay_and_all_that_came_after(store):
    write(store, "a", "b")
    write(store, "c", about="INC-9")
    write(store, "d")
    write(store, "e", at=LATER)
    first, second, *_ = numbers(store)
    assert prune(store, held=["INC-9"]) == (first, second, 2)
    assert first_broken(store) is None


def test_a_changed_entry_is_still_named(old):
    prune(old)
    [_, second, *_] = numbers(old)
    lie = update(JournalRow).where(col(JournalRow.id) == second).values(deed="lie")
    tamper(old, lie)
    assert first_broken(old) == second


def test_entries_cut_off_by_hand_are_still_named(old):
    """Before any checkpoint, and behind one."""
    first, second, *_ = numbers(old)
    tamper(old, delete(JournalRow).where(col(JournalRow.id) == first))
    assert first_broken(old) == second


def test_more_cut_off_than_the_checkpoint_says_is_named(old):
    prune(old)
    first, second, *_ = numbers(old)
    tamper(old, delete(JournalRow).where(col(JournalRow.id) == first))
    assert first_broken(old) == second


@pytest.mark.parametrize("lie", [{"before": "7"}, {"before": "x"}, {"after": "0" * 64}])
def test_a_checkpoint_that_was_changed_is_named(old, lie):
    prune(old)
    newest = col(JournalRow.deed) == CHECKPOINT
    tamper(old, update(JournalRow).where(newest).values(**lie))
    assert first_broken(old) is not None


def test_a_checkpoint_taken_out_is_named(old):
    prune(old)
    tamper(old, delete(JournalRow).where(col(JournalRow.deed) == CHECKPOINT))
    assert first_broken(old) is not None
