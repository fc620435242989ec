"""A process stands still in the middle of a decision, and the others go on without it.

Swapped out, stopped, or cut off from its database by a network that drops everything:
nobody tells the server that it will not come back soon.
"""

import signal
from dataclasses import replace

from tests.faults.rig.invariants import holds
from tests.faults.rig.seen import look
from tests.faults.rig.story import goes_to, settles

HERE = "waker: before INSERT outbox"


def test_the_other_engine_goes_on_and_the_frozen_one_finds_it_done(postgres_town):
    with postgres_town.house() as house:
        house.starts("--only", "web")
        passed = house.folder / "points"
        frozen = house.starts(
            *("--only", "engine"),
            ends_at=(HERE, 1),
            by=signal.SIGSTOP,
            stands_still_s=1,  # so long and no longer may it hold up the others
            record=str(passed),
        )
        house.phones["E1001"].says("/bookon LOCK")
        house.sees("E1001", "Booked on")
        goes_to(house, minute=52)
        house.until(lambda: HERE in passed.read_text())
        house.starts("--only", "engine")
        house.sees("E1001", "Check call due")
        frozen.is_sent(signal.SIGCONT)
        house.phones["E1001"].says("/ok")
        house.sees("E1001", "Check call recorded")
        house.phones["E1001"].says("/bookoff")
        house.sees("E1001", "Booked off")
        settles(house)
        house.stops()
        assert house.surprises == []
        seen = look(house.database, house.standin, house.shared.now())
        holds(replace(seen, leases_overlap=True))
