"""The program is ended where it matters most; ``make faults`` walks every point."""

import pytest

from tests.faults.rig.walk import ends_at

CLAIM_AND_COMMIT = (
    ("waker: before UPDATE check_call", 3),
    ("waker: before INSERT alarm", 1),
    ("waker: before INSERT outbox", 3),
    ("waker: before INSERT journal", 3),
    ("waker: before COMMIT of alarm check_call outbox", 1),
    ("waker: after COMMIT of alarm check_call outbox", 1),
    ("waker: before COMMIT of alarm outbox", 1),
    ("waker: after COMMIT of alarm outbox", 1),
)
SEND = (
    ("dispatcher: before UPDATE outbox", 5),
    ("dispatcher: before COMMIT of outbox", 3),
    ("dispatcher: after COMMIT of outbox", 3),
    ("send sendMessage: before", 6),
    ("send sendMessage: taken", 6),
    ("send editMessageText: taken", 2),
    ("dispatcher: before INSERT attempt", 6),
    ("dispatcher: before COMMIT of attempt outbox", 5),
    ("dispatcher: after COMMIT of attempt outbox", 5),
)
INTAKE = (
    ("poll: answered", 3),
    ("poll: before", 4),
    ("commands: before COMMIT of check_call message_mark outbox shift", 1),
    ("commands: after COMMIT of check_call message_mark outbox shift", 1),
    ("reading: before INSERT breach", 1),
    ("reading: before COMMIT of alarm breach message_mark outbox tally", 1),
    ("reading: after COMMIT of alarm breach message_mark outbox tally", 1),
    ("presses: after COMMIT of alarm check_call outbox", 1),
)
ON_POSTGRES = (*CLAIM_AND_COMMIT[-4:-2], *SEND[2:5], *INTAKE[1:3])


@pytest.mark.parametrize("point", [*CLAIM_AND_COMMIT, *SEND, *INTAKE], ids=str)
def test_ended_here_everything_still_holds(sqlite_town, point):
    walked = ends_at(sqlite_town, point)
    assert walked.reached, "the evening did not pass here"
    assert walked.broken == ""


@pytest.mark.parametrize("point", ON_POSTGRES, ids=str)
def test_ended_here_on_postgresql_everything_still_holds(postgres_town, point):
    walked = ends_at(postgres_town, point)
    assert walked.reached, "the evening did not pass here"
    assert walked.broken == ""
