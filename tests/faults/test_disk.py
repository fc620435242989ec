"""The disk is full, or fails: nobody is told what was not written, and nothing is lost.

SQLite. A full database is one that may have no page more; a failing disk is the
system's own limit on the size of a file, which SQLite meets as an I/O error.
"""

import random
import resource
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from rehearsal.faults import status
from tests.faults.rig import invariants
from tests.faults.rig.crowd import Crowd, is_on_shift_once
from tests.faults.rig.invariants import holds
from tests.faults.rig.seen import look
from tests.nursery.nursery import LONGEST_S

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux takes space from a running process"
)


@contextmanager
def night_on_a_disk(town):
    """Everybody is booked on; afterwards there was room again, and all is well."""
    with town.house() as house:
        process = house.starts()
        crowd = Crowd(house, random.Random(11))
        crowd.books_on()
        yield house, process, crowd
        crowd.goes_home()
        house.stops()
        assert house.surprises == []
        assert "gate checked" not in process.log.read_text()
        seen = look(house.database, house.standin, house.shared.now())
        holds(seen)
        is_on_shift_once(seen)
        crowd.is_in_the_book()


def full(house, process):
    """Not one page more."""
    house.shared.pages = 1


def failing(house, process):
    """What is written past these bytes of any file is an error."""
    most = (65_536, resource.RLIM_INFINITY)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, most)


def has_room(house, process):
    house.shared.pages = 0
    unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, unlimited)


@pytest.mark.parametrize("disk_is", [full, failing])
def test_nobody_is_told_what_could_not_be_written(sqlite_town, disk_is):
    with night_on_a_disk(sqlite_town) as (house, process, crowd):
        house.until(lambda: not house.standin.pending)
        disk_is(house, process)
        for _ in range(120):
            crowd.acts()
        house.phones["E2001"].says("/sos")
        is_logged(process, "the database is away")
        seen = look(house.database, house.standin, house.shared.now())
        invariants.nothing_acknowledged_is_lost(seen)
        invariants.nobody_is_told_what_is_not_so(seen)
        assert not [text for text in house.texts("E2001") if "SOS" in text]
        has_room(house, process)
        house.sees("E2001", "is going out now")
        house.sees("D001", "SOS from")


def is_logged(process, words):
    end = time.monotonic() + LONGEST_S
    while words not in process.log.read_text():
        assert time.monotonic() < end, process.said
        time.sleep(0.1)


def test_a_log_that_cannot_be_written_stops_nothing(sqlite_town):
    """Every line fails, and there is something to say: Telegram does not answer."""
    with sqlite_town.house() as house:
        house.stderr = Path("/dev/full")
        fault = status(502, "Bad Gateway")
        house.standin.faults.next(method="getUpdates", fault=fault, times=2)
        process = house.starts()
        house.phones["E1001"].says("/bookon LOCK")
        house.sees("E1001", "Booked on")
        assert house.kept_up == [process]
