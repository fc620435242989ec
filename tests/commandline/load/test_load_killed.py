"""A load of a year that is killed: what there is of it is whole, and is heard of."""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import timedelta

from bot.clock import utc_now
from tests.commandline.conftest import COMPANY, ROOT

CREW = [f"E20{number:02}" for number in range(8)]
DAYS = 210
MINUTE = timedelta(minutes=1)
PEOPLE = "".join(
    f'[[people]]\nid = "{who}"\nname = "Officer {who}"\nroles = ["officer"]\n'
    for who in CREW
)


def count(what):
    # a connection's own `with` ends a transaction, and leaves its files open
    with closing(sqlite3.connect("var/checkcall.db", timeout=60)) as database:
        return database.execute(f"SELECT count(*) FROM {what}").fetchone()[0]


def test_a_load_that_is_killed_leaves_whole_officers_and_is_heard_of(
    types, company, folder
):
    company.write_text(COMPANY + PEOPLE)
    assert types("load", company).exit_code == 0
    days = [utc_now() + (day + 1) * 24 * 60 * MINUTE for day in range(DAYS)]
    (folder / "year.csv").write_text(
        "staff_id,site,start,end\n"
        + "".join(
            f"{who},RIV,{day:%Y-%m-%d} 08:00,{day:%Y-%m-%d} 18:00\n"
            for day in days
            for who in CREW
        )
    )
    command = [sys.executable, "-m", "bot", "load", "year.csv"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment) as loading:
        until = time.monotonic() + 120
        while not count("shift") and time.monotonic() < until:
            time.sleep(0.01)
        loading.kill()
    taken = count("shift")
    assert 0 < taken < DAYS * len(CREW)
    assert taken % DAYS == 0, "all of an officer's shifts, or none"
    assert count("deadline WHERE kind = 'shift'") == taken, "none is missed by nobody"
    assert count("deadline WHERE kind = 'roster'") == 1, "its end is waited for"
    assert types("load", "year.csv").exit_code == 0
    assert count("shift") == DAYS * len(CREW)
    assert count("deadline WHERE kind = 'roster'") == 0
