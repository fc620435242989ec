"""When a check call was planned, due, asked for and answered is written down once."""

from dataclasses import replace

import pytest

from bot.domain.shifts.check_call import Status
from tests.domain.builders import a_call, a_shift, after
from tests.storage.builders import anew, undone

WRITTEN = {
    "planned_at": after(0),
    "due_at": after(60),
    "prompted_at": after(50),
    "nudged_at": after(65),
    "answered_at": after(80),
    "missed_at": after(75),
    "received_at": after(79),
    "processed_at": after(80),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_a_time_that_is_written_is_neither_changed_nor_taken_away(store, name):
    with undone(store) as unit:
        mine = unit.shifts.add(a_shift()).id
        kept = unit.check_calls.add(a_call(shift=mine, **WRITTEN))
        later = replace(kept, status=Status.REGAINED, **{name: after(999)})
        unit.check_calls.save(later)
        if name != "due_at":
            unit.check_calls.save(replace(later, **{name: None}))
        found = anew(unit).check_calls.get(kept.id)
        assert found == replace(kept, status=Status.REGAINED)


def test_a_time_that_is_not_yet_known_is_written_when_it_is(store):
    with undone(store) as unit:
        mine = unit.shifts.add(a_shift()).id
        kept = unit.check_calls.add(a_call(shift=mine))
        unit.check_calls.save(replace(kept, prompted_at=after(50)))
        assert anew(unit).check_calls.get(kept.id).prompted_at == after(50)
