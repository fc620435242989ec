"""What a client reads of an action: with its incident, until it is closed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.corrective_actions import CorrectiveAction, Status
from bot.domain.incidents import full_report
from bot.domain.incidents.line import Line
from bot.domain.incidents.shown import shows_action
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import FIRST, NIGHT, OFFICER, SITE, after, an_incident

TEXT = RedactedText("two lads came over the wall")
INCIDENT = an_incident(site=SITE, text=TEXT)
OPEN = full_report.opened(INCIDENT.id, NIGHT, timedelta(hours=24))
RELEASED = replace(
    OPEN, status=full_report.Status.RELEASED, released_at=after(100), released_text=TEXT
)
CHANGING = replace(RELEASED, status=full_report.Status.COMPLETE)
START, END = after(60), after(200)
ACTION = CorrectiveAction(
    about=INCIDENT.ref,
    text=TEXT,
    owner=OFFICER,
    due_at=after(9999),
    added_by=FIRST,
    added_at=after(50),
    reminded_at=after(50),
)


def closed(minutes):
    status = {"status": Status.VERIFIED, "verified_at": after(minutes)}
    return replace(ACTION, ended_at=after(10), **status)


@pytest.mark.parametrize(
    ("report", "action", "is_shown"),
    [
        (OPEN, ACTION, False),
        (RELEASED, ACTION, True),
        (replace(RELEASED, released_at=END), ACTION, False),
        (RELEASED, replace(ACTION, added_at=after(150)), True),
        (CHANGING, ACTION, True),
        (CHANGING, replace(ACTION, added_at=after(150)), False),
        (RELEASED, closed(120), True),
        (RELEASED, closed(20), True),
        (replace(RELEASED, released_at=after(50)), closed(120), True),
        (replace(RELEASED, released_at=after(50)), closed(55), False),
    ],
)
def test_it_is_there_from_the_morning_of_its_incident_to_that_of_its_end(
    report, action, is_shown
):
    assert shows_action(INCIDENT, report, action, START, END) is is_shown


def test_of_what_goes_past_the_duty_managers_nothing_is_shown():
    past = replace(INCIDENT, line=Line.PAST)
    assert not shows_action(past, RELEASED, ACTION, START, END)
