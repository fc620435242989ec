"""A near miss: reported, looked at, ended; the whole table."""

from datetime import timedelta
from typing import get_args

import pytest

from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from bot.domain.near_misses import Closed, Danger, Event, NearMiss, Seen, Status, decide
from tests.domain.builders import NIGHT, OFFICER

LATER = NIGHT + timedelta(minutes=5)
OPEN = NearMiss(
    id=3, officer=OFFICER, site=None, reported_at=NIGHT, text=RedactedText("oil")
)
ENDED = decide(OPEN, Closed(), LATER)

TABLE = {
    (Status.REPORTED, Seen): (Status.REPORTED, Danger.STILL_THERE),
    (Status.REPORTED, Closed): (Status.CLOSED, None),
    (Status.CLOSED, Seen): (Status.CLOSED, None),
    (Status.CLOSED, Closed): None,
}


def test_every_event_is_told_of_for_every_status():
    assert set(TABLE) == {(s, e) for s in Status for e in get_args(Event)}


@pytest.mark.parametrize(("status", "event"), TABLE)
def test_every_move(status, event):
    before = OPEN if status is Status.REPORTED else ENDED
    happens = Seen(Danger.STILL_THERE) if event is Seen else Closed()
    expected = TABLE[status, event]
    if expected is None:
        with pytest.raises(IllegalMove):
            decide(before, happens, LATER)
    else:
        after = decide(before, happens, LATER)
        assert (after.status, after.danger) == expected


def test_it_ends_when_it_is_closed():
    assert (OPEN.closed_at, ENDED.closed_at) == (None, LATER)
