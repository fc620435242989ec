"""The database goes away in the middle of a night, and nobody starts anything by hand.

PostgreSQL, with a wire that can be cut, taken away and stopped; and a server that is
killed and recovers by itself. Whatever happens to it, no process of ours ends.
"""

import os
import random
import signal
import socket
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

from storage.database.engine import open_engine
from tests.faults.rig.crowd import Crowd, is_on_shift_once
from tests.faults.rig.invariants import holds
from tests.faults.rig.proxy import between
from tests.faults.rig.seen import look, reading
from tests.faults.rig.town import Town
from tests.process.house import asks, eventually, free_port
from tests.storage.server import serving

LOST = "the lease to poll is lost"
"""Said by who has been without a database for longer than a moment."""


@pytest.fixture(scope="module")
def town(nursery, common, tmp_path_factory):
    """With a server of its own, for it is killed."""
    with serving(common) as server:
        server.tell("ALTER SYSTEM SET synchronous_commit = on")  # it is to remember
        server.tell("SELECT pg_reload_conf()")
        yield Town(nursery, tmp_path_factory.mktemp("postgres"), server)


@contextmanager
def night_on_a_wire(town):
    """Everybody is booked on; the house reaches its database by the wire alone."""
    with town.house() as house, between(socket_of(house.database)) as wire:
        there = make_url(house.database)
        by_wire = there.set(host="127.0.0.1", port=wire.port, query={})
        house.settings["DATABASE_URL"] = by_wire.render_as_string(hide_password=False)
        house.settings["LISTEN"] = f"127.0.0.1:{free_port()}"
        process = house.starts()
        crowd = Crowd(house, random.Random(7))
        crowd.books_on()
        yield house, wire, crowd
        crowd.goes_home()
        house.stops()
        assert house.surprises == []
        assert "gate checked" not in process.log.read_text()
        assert house.processes == [process], "a process had to be started again"
        seen = look(house.database, house.standin, house.shared.now())
        holds(seen)
        is_on_shift_once(seen)
        crowd.is_in_the_book()


def socket_of(database):
    url = make_url(database)
    return Path(str(url.query["host"])) / f".s.PGSQL.{url.port or 5432}"


def some(crowd, times):
    for _ in range(times):
        crowd.acts()
        time.sleep(0.02)


def test_a_wire_that_is_cut_again_and_again_loses_nothing(town):
    with night_on_a_wire(town) as (_, wire, crowd):
        for _ in range(8):
            some(crowd, 10)
            wire.cuts()


def test_a_database_that_is_away_for_a_while_is_waited_for(town):
    with night_on_a_wire(town) as (house, wire, crowd):
        wire.refuses()
        some(crowd, 20)
        house.phones["E2001"].says("/sos")
        eventually(lambda: LOST in house.processes[0].said)
        seen = asks(f"http://{house.settings['LISTEN']}/readyz")
        assert seen.text.startswith("database: it does not answer")
        wire.listens()
        house.sees("D001", "SOS from")
        assert len([t for t in house.texts("D001") if "SOS from" in t]) == 1
        house.phones["D001"].presses("I have this")


def test_a_database_that_hangs_and_then_breaks_is_waited_for_and_told_of(town):
    with night_on_a_wire(town) as (house, wire, crowd):
        wire.stalls()
        some(crowd, 20)
        seen = asks(f"http://{house.settings['LISTEN']}/readyz")
        assert seen.status_code == 503
        assert seen.text.startswith("database: it does not answer")
        wire.flows()
        some(crowd, 5)
        wire.stalls()
        some(crowd, 5)
        wire.cuts()
        wire.flows()


def test_a_server_that_is_killed_and_recovers_is_found_again(town):
    with night_on_a_wire(town) as (house, _, crowd):
        for _ in range(2):
            some(crowd, 15)
            crashes(house.database)
            some(crowd, 15)


@pytest.mark.skipif(sys.platform != "linux", reason="named otherwise elsewhere")
def test_a_server_that_is_gone_without_a_word_is_noticed(town):
    with town.house() as house, between(socket_of(house.database)) as wire:
        there = make_url(house.database).set(host="127.0.0.1", port=wire.port, query={})
        engine = open_engine(there.render_as_string(hide_password=False))
        with engine.connect() as connection:
            line = socket.socket(fileno=os.dup(connection.connection.fileno()))
            with line:
                idle = line.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE)
                assert idle == 10
        wire.cuts()
        wire.stalls()
        with pytest.raises(OperationalError), engine.connect():
            pass
        engine.dispose()


def crashes(database):
    """The server ends all of its sessions, replays its log, and is back."""
    # since the last time it may still be replaying
    os.kill(eventually(lambda: checkpointer(database)), signal.SIGKILL)


def checkpointer(database):
    """The process that writes its log out; None while it recovers."""
    with suppress(OperationalError), reading(database) as connection:
        return connection.scalar(
            text("SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'")
        )
    return None
