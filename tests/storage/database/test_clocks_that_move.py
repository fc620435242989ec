"""An update counts the 72 hours from the discovery; of each clock that moves, somebody
is told once."""

from datetime import timedelta

import pytest

from bot.domain.breach.facts import Question
from storage.database.migrate import upgrade
from storage.deadlines.deadlines import Subject
from storage.store import Store
from tests.domain.builders import NIGHT
from tests.storage.database.test_older_rows import SEALED, SEALER, put

HOUR = timedelta(hours=1)
BEFORE = NIGHT.replace(tzinfo=None)
"""As the older version wrote it."""


def found(hours_before, **more):
    return {"discovered_at": BEFORE - hours_before * HOUR, **more}


LATE = found(40, regulator_told_at=BEFORE + 50 * HOUR)
ANSWERED = {"answered": ["found"]}
BREACHES = {
    "found before": found(40),
    "found at once": found(0),
    "spared": found(40, not_reportable=True),
    "told in time": found(40, regulator_told_at=BEFORE + 20 * HOUR),
    "told late": LATE,
    "explained": LATE,
    "closed": found(40, status="closed"),
    "an hour or more": found(1, **ANSWERED),
    "61 minutes": {
        "discovered_at": BEFORE - 61 * timedelta(minutes=1),
        **ANSWERED,
    },
}
NUMBERS = {name: number for number, name in enumerate(BREACHES, start=1)}


@pytest.fixture(scope="module")
def updated(empty_at_first):
    """The rows of a version before, in this one."""
    with empty_at_first.begin() as connection:
        upgrade(connection, "0022")
        put(connection, "person", id="E1001", roles="officer")
        for name, facts in BREACHES.items():
            known = {"reporter": "E1001", "status": "acknowledged"} | facts
            put(connection, "breach", id=NUMBERS[name], **known)
        number = NUMBERS["explained"]
        put(connection, "notification", id=number, who=[], delay=SEALED)
        upgrade(connection)
    return Store(empty_at_first, SEALER)


@pytest.fixture
def breaches(updated):
    with updated.transaction() as unit:
        return {name: unit.breaches.get(number) for name, number in NUMBERS.items()}


def moved(breaches, *names):
    return [name for name in names if breaches[name].clock_moved]


def test_of_each_that_moved_somebody_is_told_at_once(updated, breaches):
    with updated.transaction() as unit:
        found = unit.deadlines.due(NIGHT, 99)
    due = {each.id for each in found if each.subject is Subject.BREACH}
    assert due == {NUMBERS[name] for name in moved(breaches, *BREACHES)} != set()


def test_an_open_breach_found_before_it_was_reported_is_told_of(breaches):
    assert moved(breaches, "found before", "found at once") == ["found before"]


def test_what_is_settled_either_way_stays_settled(breaches):
    assert moved(breaches, "spared", "told in time") == []


def test_told_in_time_from_the_report_and_late_from_the_discovery_is_told_of(breaches):
    assert moved(breaches, "told late") == ["told late"]


def test_a_delay_that_was_explained_is_not_asked_about_again(breaches):
    assert moved(breaches, "told late", "explained") == ["told late"]


def test_closed_with_the_regulators_question_open_the_clock_runs_and_is_told_of(
    breaches,
):
    assert moved(breaches, "closed") == ["closed"]


def test_an_answer_of_exactly_an_hour_was_the_button_that_said_or_more(breaches):
    names = ("an hour or more", "61 minutes", "found at once")
    known = [breaches[name] for name in names]
    assert [one.is_dated for one in known] == [False, True, False]
    assert Question.FOUND in known[0].answered
