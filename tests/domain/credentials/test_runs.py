"""What counts of a run in the rehearsal room."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.credentials.certificate import Kind
from tests.domain.builders import a_run

RUN = a_run()


@given(st.lists(st.booleans(), min_size=1, max_size=8))
def test_only_a_run_with_nothing_missed_is_passed(done):
    task = RUN.tasks[0]
    tasks = tuple(task if each else replace(task, took=None) for each in done)
    run = replace(RUN, tasks=tasks)
    assert run.passed == all(done)
    assert run.met + len(run.missed) == len(done)


def test_a_run_without_tasks_proves_nothing():
    assert not a_run(tasks=()).passed


def test_it_is_a_training_for_a_year():
    held = RUN.certificate(date(2026, 3, 1))
    assert (held.kind, held.of) == (Kind.TRAINING, "a-night-alone")
    assert held.expires == date(2027, 2, 28)
    assert RUN.certificate(date(2028, 2, 29)).expires == date(2029, 2, 28)


@pytest.mark.parametrize("initials", ["A.O.", "AO", "a o", "A.O"])
def test_dots_and_blanks_do_not_make_somebody_else(initials):
    assert RUN.is_of(initials)


@pytest.mark.parametrize("initials", ["O.A.", "A.", "A.O.E.", ""])
def test_other_letters_do(initials):
    assert not RUN.is_of(initials)
