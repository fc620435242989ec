"""A version before was silent after 70 hours: an update takes its clocks up again."""

from datetime import timedelta

import pytest

from storage.database.migrate import upgrade
from storage.deadlines.deadlines import Subject
from storage.store import Store
from tests.domain.builders import NIGHT
from tests.storage.conftest import opened
from tests.storage.database.test_clocks_that_move import found
from tests.storage.database.test_older_rows import SEALER, put

HOUR = timedelta(hours=1)
WARNED = {"reporter": "E1001", "status": "acknowledged", "warned_after": 70 * 3600.0}


@pytest.fixture(scope="module")
def older(original):
    with opened(original) as engine, engine.begin() as connection:
        upgrade(connection, "0063")
        put(connection, "person", id="E1001", roles="officer")


@pytest.fixture
def due_at(older, copied):
    """When each breach is looked at again, by its number."""

    def of(*breaches):
        with copied.begin() as connection:
            for number, facts in breaches:
                put(connection, "breach", id=number, **WARNED | facts)
            upgrade(connection)
        with Store(copied, SEALER).transaction() as unit:
            due = unit.deadlines.due(NIGHT + 1000 * HOUR, 9)
        return {d.id: d.due_at for d in due if d.subject is Subject.BREACH}

    return of


def test_what_nobody_told_the_regulator_is_due_at_the_end_of_its_72_hours(due_at):
    assert due_at((1, found(100)), (2, found(71))) == {
        1: NIGHT - 28 * HOUR,
        2: NIGHT + HOUR,
    }


def test_what_was_decided_later_is_due_by_the_later_clock(due_at):
    aware = {"aware_at": found(80)["discovered_at"]}
    assert due_at((1, found(100) | aware)) == {1: NIGHT - 8 * HOUR}


def test_what_is_settled_and_a_drill_that_is_over_stay_silent(due_at):
    at = found(10)["discovered_at"]
    told, spared = {"regulator_told_at": at}, {"not_reportable": True}
    over = {"status": "closed", "closed_at": at}
    settled = [(1, found(99) | told), (2, found(99) | spared), (-1, found(99) | over)]
    closed = 3, found(99) | over
    assert set(due_at(*settled, closed)) == {3}, (
        "its alarm is closed, and not its clock"
    )
