"""Drills keep what they are given, and take no number from the breaches."""

from dataclasses import replace

from bot.domain.breach.case import Field
from bot.domain.drills.drill import (
    Began,
    Drill,
    Ended,
    Ending,
    Looked,
    Scenario,
    TakenUp,
    Told,
    decide,
    wake_at,
)
from bot.domain.drills.hours import When
from storage.deadlines.deadlines import Deadline, Subject
from tests.domain.builders import FIRST, NIGHT, OFFICER, a_breach, after
from tests.storage.builders import anew, undone

SET = Drill(
    scenario=Scenario.ROTA,
    when=When.WEEK,
    started_by=FIRST,
    set_at=NIGHT,
    due_at=after(300),
    asks_officer=True,
)
EVENTS = (
    Began(reporter=OFFICER, away=(FIRST,)),
    Told(FIRST),
    TakenUp(FIRST, 3),
    Looked((Field.NATURE, Field.WHO)),
    Ended(Ending.CALLED_OFF, FIRST, (Field.WHO,)),
)


def test_everything_about_a_drill_comes_back_as_it_was(store):
    with undone(store) as unit:
        drill = unit.drills.add(SET)
        assert unit.drills.open() == drill
        for minutes, event in enumerate(EVENTS):
            drill = decide(drill, event, after(61 * minutes))
            unit.drills.save(drill)
            assert anew(unit).drills.get(drill.id) == drill
            due = Deadline(Subject.DRILL, drill.id, wake_at(drill))
            waits = unit.deadlines.due(after(10**6), 9)
            assert waits == ([due] if due.due_at else [])
        assert unit.drills.open() is None
        last = unit.drills.add(SET)
        assert unit.drills.before(last) == drill
        assert unit.drills.all() == [last, drill]


def test_breaches_are_numbered_as_if_there_had_been_no_drill(store):
    with undone(store) as unit:
        first = unit.breaches.add(a_breach())
        for number in (-1, -2):
            unit.breaches.add(a_breach(id=number))
        second = unit.breaches.add(a_breach())
        assert second.id == first.id + 1
        written = [str(unit.breaches.get(number).ref) for number in (-1, -2)]
        assert written == ["DR-1", "DR-2"]
        assert unit.breaches.all_open() == [first, second]
        found = list(unit.breaches.between(after(-(10**5)), after(10**5)))
        assert found == [first, second]
        over = replace(first, status="closed", not_reportable=True)
        unit.breaches.save(over)
        unit.breaches.save(replace(over, id=-1))
        assert [one.id for one in unit.breaches.settled(9)] == [first.id]
        assert unit.breaches.last_of(OFFICER).id == second.id
