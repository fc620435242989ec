"""An update counts the 72 hours from the discovery; of each clock that moves, somebody
is told once."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.domain.breach.facts import Question
from storage.database.migrate import upgrade
from storage.deadlines.deadlines import Subject
from storage.store import Store
from tests.domain.builders import NIGHT
from tests.storage.database.test_older_rows import SEALED, SEALER, put

HOUR = timedelta(hours=1)
BEFORE = NIGHT.replace(tzinfo=None)
"""As the older version wrote it."""


@pytest.fixture
def older(empty):
    """The rows of a version before."""

    def rows(*breaches, delays=()):
        with empty.begin() as connection:
            upgrade(connection, "0022")
            put(connection, "person", id="E1001", roles="officer")
            for number, facts in enumerate(breaches, start=1):
                known = {"reporter": "E1001", "status": "acknowledged"} | facts
                put(connection, "breach", id=number, **known)
            for number in delays:
                put(connection, "notification", id=number, who=[], delay=SEALED)
            upgrade(connection)
        return Store(empty, SEALER)

    return rows


def found(hours_before, **more):
    return {"discovered_at": BEFORE - hours_before * HOUR, **more}


def moved(store):
    with store.transaction() as unit:
        due = {
            d.id for d in unit.deadlines.due(NIGHT, 9) if d.subject is Subject.BREACH
        }
        rows = unit.session.connection().execute(text("SELECT id FROM breach"))
        numbers = sorted(rows.scalars())
        told = {n for n in numbers if unit.breaches.get(n).clock_moved}
    assert due == told
    return told


def test_an_open_breach_found_before_it_was_reported_is_told_of(older):
    assert moved(older(found(40), found(0))) == {1}


def test_what_is_settled_either_way_stays_settled(older):
    spared = found(40, not_reportable=True)
    in_time = found(40, regulator_told_at=BEFORE + 20 * HOUR)
    assert moved(older(spared, in_time)) == set()


def test_told_in_time_from_the_report_and_late_from_the_discovery_is_told_of(older):
    late = found(40, regulator_told_at=BEFORE + 50 * HOUR)
    assert moved(older(late)) == {1}


def test_a_delay_that_was_explained_is_not_asked_about_again(older):
    late = found(40, regulator_told_at=BEFORE + 50 * HOUR)
    assert moved(older(late, late, delays=[1])) == {2}


def test_closed_with_the_regulators_question_open_the_clock_runs_and_is_told_of(older):
    assert moved(older(found(40, status="closed"))) == {1}


def test_an_answer_of_exactly_an_hour_was_the_button_that_said_or_more(older):
    answered = ["found"]
    or_more = found(1, answered=answered)
    typed = {"discovered_at": BEFORE - 61 * timedelta(minutes=1), "answered": answered}
    with older(or_more, typed, found(0)).transaction() as unit:
        known = [unit.breaches.get(number) for number in (1, 2, 3)]
    assert [one.is_dated for one in known] == [False, True, False]
    assert Question.FOUND in known[0].answered
