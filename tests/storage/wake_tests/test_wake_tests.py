"""Wake tests come back as they were given, with their deadlines; old ones go."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.messages.channel import Channel
from bot.domain.wake_tests.hours import Choice, Hours
from bot.domain.wake_tests.wake_test import (
    WITHIN,
    Begun,
    Pressed,
    Status,
    WakeTest,
    decide,
)
from storage.deadlines.deadlines import Deadline, Subject
from tests.domain.builders import FIRST, NIGHT, OFFICER
from tests.storage.builders import undone

PLANNED = WakeTest(person=FIRST, due_at=NIGHT)


def test_a_test_moves_its_deadline_and_comes_back_as_it_was(store):
    with undone(store) as unit:
        unit.wake_tests.add(PLANNED)
        [kept] = unit.wake_tests.of(FIRST)
        assert kept == replace(PLANNED, id=kept.id)
        due = Deadline(Subject.WAKE_TEST, kept.id, NIGHT)
        assert unit.deadlines.due(NIGHT, 9) == [due]
        running = decide(kept, Begun(rings=True), NIGHT)
        unit.wake_tests.save(running)
        assert unit.wake_tests.running() == [running]
        assert unit.deadlines.due(NIGHT, 9) == []
        assert unit.deadlines.due_at(Subject.WAKE_TEST, kept.id) == NIGHT + WITHIN
        pressed = decide(running, Pressed(Channel.CALL), NIGHT)
        unit.wake_tests.save(pressed)
        assert unit.wake_tests.find(kept.id) == pressed
        assert unit.wake_tests.counted([FIRST, OFFICER]) == [pressed]
        assert unit.wake_tests.running() == []
        assert unit.deadlines.due_at(Subject.WAKE_TEST, kept.id) is None


def test_a_planned_one_that_is_dropped_leaves_nothing(store):
    with undone(store) as unit:
        unit.wake_tests.add(PLANNED)
        unit.wake_tests.drop(unit.wake_tests.of(FIRST)[0])
        assert unit.wake_tests.of(FIRST) == []
        assert unit.deadlines.due(NIGHT, 9) == []


def test_the_newest_answer_stands(store):
    with undone(store) as unit:
        asked = Choice(person=FIRST, asked_at=NIGHT)
        unit.wake_tests.keep_choice(asked)
        assert unit.wake_tests.choice_of(FIRST) == asked
        said = replace(asked, hours=Hours.MORNING, answered_at=NIGHT)
        unit.wake_tests.keep_choice(said)
        assert unit.wake_tests.choices([FIRST, OFFICER]) == {FIRST: said}
        assert unit.wake_tests.choice_of(OFFICER) is None


def test_what_ended_before_a_day_is_forgotten_and_what_is_ahead_stays(store):
    with undone(store) as unit:
        unit.wake_tests.add(PLANNED)
        for days in (1, 2, 3):
            ended_at = NIGHT - timedelta(days=days)
            old = replace(PLANNED, status=Status.SLEPT, ended_at=ended_at)
            unit.wake_tests.add(old)
        assert unit.wake_tests.forget(NIGHT - timedelta(days=2)) == 1
        left = [each.ended_at for each in unit.wake_tests.of(FIRST)]
        assert left == [None, NIGHT - timedelta(days=1), NIGHT - timedelta(days=2)]
        span = NIGHT - timedelta(days=1), NIGHT
        assert len(list(unit.wake_tests.ended_between(*span))) == 1
