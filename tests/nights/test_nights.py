"""As many nights as fit; each is the same again; what is spoilt is found."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from rehearsal.faults import drop_after
from tests.faults.rig import invariants as rig
from tests.nights.invariants import AT_REST
from tests.nights.night import Broken, Nights, OneNight

FITS_S = 4.0
LEAST = 3
"""However busy the machine is."""


@pytest.fixture(scope="module")
def nights():
    told = Nights()
    yield told
    told.close()


def test_every_sentence_holds_in_as_many_nights_as_fit(nights):
    began, seed = time.monotonic(), 0
    while seed < LEAST or time.monotonic() - began < FITS_S:
        seed += 1
        nights.tell(seed)


@pytest.mark.parametrize("seed", [7, 11])
def test_a_night_that_broke_once_holds(nights, seed):
    """7: a repeat in Polish. 11: the process began again with a clock set back."""
    nights.tell(seed)


def test_the_same_seed_is_the_same_night(nights):
    assert nights.tell(4711).log == nights.tell(4711).log


def test_another_seed_is_another_night(nights):
    assert nights.tell(1).log[1:] != nights.tell(2).log[1:]


SPOILT = {
    "UPDATE deadline SET due_at = '2020-01-01 00:00:00'": (
        rig.every_deadline_is_acted_on
    ),
    "DELETE FROM alarm": rig.every_missed_call_has_its_alarm,
    "UPDATE outbox SET person = 'E1001' WHERE purpose = 'alarm'": rig.each_rung_is_told,
    'INSERT INTO journal SELECT id + 100000, at, actor, deed, about, "before", '
    "\"after\", late_s, previous_hash, hash FROM journal WHERE deed = 'check call'": (
        rig.each_step_is_taken_once
    ),
    "DELETE FROM outbox WHERE purpose = 'prompt'": rig.each_step_owes_one_message,
    "UPDATE outbox SET attempts = 0": rig.each_notice_is_attempted,
    "UPDATE outbox SET chat_id = 1": rig.a_repeat_says_so,
    "UPDATE attempt SET outcome = 'accepted'": rig.a_repeat_follows_an_unknown_outcome,
    "DELETE FROM seen_update": rig.nothing_acknowledged_is_lost,
    "DELETE FROM shift": rig.nobody_is_told_what_is_not_so,
    "UPDATE journal SET actor = 'X001' WHERE id = 3": rig.the_journal_is_whole,
}


@pytest.fixture(scope="module")
def told(nights):
    """A night of one officer, who answers one call and misses another, of which a
    manager may have heard twice."""
    night = OneNight(0, nights.town)
    nights.loop.moves_to(night.world)
    nights.loop.run_until_complete(_told(night))
    night.holds(AT_REST)
    yield night
    nights.loop.run_until_complete(night.ends())


async def _told(night: OneNight) -> None:
    await night.begins()
    lost = drop_after()
    night.home.standin.faults.next(fault=lost, method="sendMessage", chat_id=2001)
    officer = night.home.standin.phone(1001)
    officer.says("/bookon RIV")
    await night.home.passes(minutes=55)
    officer.says("/ok")
    await night.home.passes(minutes=85)


@contextmanager
def spoilt(night: OneNight, spoils: str) -> Iterator[None]:
    """Somebody changes its rows, and puts them back."""
    line = night.home.house.store.engine.raw_connection()
    rows, before = line.driver_connection, sqlite3.connect(":memory:")
    rows.backup(before)
    rows.execute("PRAGMA foreign_keys=OFF")
    rows.execute(spoils)
    yield
    before.backup(rows)
    before.close()
    line.close()


@pytest.mark.parametrize("spoils", SPOILT)
def test_a_house_that_is_spoilt_is_found(told, spoils):
    with (
        spoilt(told, spoils),
        pytest.raises(Broken, match=SPOILT[spoils].__name__),
    ):
        told.holds([SPOILT[spoils]])


def test_what_is_broken_says_how_to_see_it_again(told):
    with (
        spoilt(told, "DELETE FROM seen_update"),
        pytest.raises(Broken, match=r"python -m tests\.nights --seed 0$"),
    ):
        told.holds(AT_REST)


def test_every_sentence_is_shown_to_bite():
    assert set(SPOILT.values()) == set(AT_REST)
