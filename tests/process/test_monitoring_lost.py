"""Telegram goes away, the process is killed in the middle, and is killed again."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from tests.couriers.servers import mail_server
from tests.process.house import eventually

TWO_MINUTES_AGO = timedelta(seconds=130)
ALONE = "Telegram cannot be reached"


@dataclass(kw_only=True)
class Outage:
    """What became of it."""

    mails: list[str]
    answer: str
    rows: list[tuple]
    call: tuple


@pytest.fixture(scope="module")
def outage(house):
    """Two minutes are put on the watch while nobody looks; the third process sees the
    end."""
    with mail_server() as office:
        reaches_by_mail(house, "D001")
        officer = house.phones["E1001"]
        first = house.starts(SMTP_URL=office.url)
        officer.says("/bookon RIV")
        house.sees("E1001", "Booked on at RIV")
        house.standin.outage(True)
        officer.says("/ok")
        was_sent_a_minute_ago(house)
        eventually(lambda: ALONE in first.said)
        first.is_killed()
        two_minutes_pass(house)
        second = house.starts(SMTP_URL=office.url)
        eventually(lambda: has_been_told(house))
        second.is_killed()
        third = house.starts(SMTP_URL=office.url)
        eventually(lambda: ALONE in third.said)
        house.standin.outage(False)
        answer = house.sees("E1001", "Check call recorded")
        third.is_told_to_stop()
        third.ends()
        mails = office.texts()
    return Outage(
        mails=mails,
        answer=answer,
        rows=house.rows("SELECT lost_at, told FROM outage"),
        call=house.rows("SELECT answered_at, received_late_at FROM check_call")[-1],
    )


def reaches_by_mail(house, staff_id):
    people = house.folder / "people.csv"
    row = f"{staff_id},Ruth Adeyemi,duty-manager,duty@alder.example"
    people.write_text(f"id,name,roles,email\n{row}\n")
    loaded = house.types("load", str(people))
    assert loaded.returncode == 0, loaded.stderr


def was_sent_a_minute_ago(house):
    with house.standin.change():
        house.standin.pending[-1]["message"]["date"] -= 60


def two_minutes_pass(house):
    """As if somebody had looked in vain all the time."""
    now = datetime.now(UTC).replace(tzinfo=None)
    at = (now - TWO_MINUTES_AGO, now - TWO_MINUTES_AGO, now)
    aged = "UPDATE watch SET heard_at = ?, watched_from = ?, watched_at = ?"
    with closing(sqlite3.connect(house.database)) as connection, connection:
        connection.execute(aged, [each.isoformat(" ") for each in at])


def has_been_told(house):
    """And it is known: killed before, the third would rightly tell them again."""
    mails = "SELECT id FROM outbox WHERE channel = 'email' AND state = 'delivered'"
    with closing(sqlite3.connect(house.database)) as connection:
        return connection.execute(mails).fetchall()


def test_people_are_told_once_although_three_processes_saw_it(outage):
    [mail] = outage.mails
    assert mail.startswith("MONITORING LOST: ")
    assert "RIV Riverside Court" in mail
    assert [told for lost_at, told in outage.rows if lost_at] == ['["D001"]']


def test_what_was_sent_meanwhile_is_recorded_as_our_delay(outage):
    assert "received late by us, at " in outage.answer
    answered_at, received_late_at = map(datetime.fromisoformat, outage.call)
    assert received_late_at - answered_at >= timedelta(seconds=60)
