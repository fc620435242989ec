"""A correction as tired managers type it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.timesheets import typed

LONDON = ZoneInfo("Europe/London")
TEN = datetime(2026, 1, 10, 22, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "words",
    [
        "SH-12 22:00 06:00",
        "sh12 22:00-06:00",
        "12 2200 0600",
        "#12 10pm 6am",
        "SH 12: 22.00 to 06.00",
        "SH-12, 10 pm, 6 am",
        "sh-12 22:00 do 06:00",
        "SH-12 22:00 – 6:00",
    ],
)
def test_a_shift_and_two_times_in_every_hand(words):
    asked = typed.read(words)
    assert str(asked.shift) == "SH-12"
    assert typed.placed(asked, TEN + timedelta(minutes=7), LONDON) == (
        TEN,
        TEN + timedelta(hours=8),
    )
    assert asked.break_taken is None


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("SH-1 22:00 06:00 break 20", 20),
        ("SH-1 22:00 06:00 break 20m", 20),
        ("SH-1 22:00 06:00, break: 30 min", 30),
        ("SH-1 22:00 06:00 no break", 0),
        ("SH-1 22:00 06:00 przerwa 15", 15),
        ("SH-1 22:00 06:00 fără pauză", 0),
    ],
)
def test_the_break_may_be_said_too(words, minutes):
    assert typed.read(words).break_taken == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "22:00 06:00",
        "22.00 06.00",
        "Amara 22:00 06:00",
        "SH-12 22:00",
        "SH-12 22:00 06:00 07:00",
        "SH-12 22:00 forgot",
        "SH-12 break 20",
    ],
)
def test_what_says_no_shift_or_half_of_the_times_is_no_correction(words):
    assert typed.read(words) is None


def test_a_shift_alone_is_looked_at():
    asked = typed.read("sh-12")
    assert (str(asked.shift), asked.on, asked.off) == ("SH-12", None, None)
    assert typed.placed(asked, TEN, LONDON) is None


def test_a_time_that_came_twice_is_asked_about_and_a_named_one_is_not():
    autumn = datetime(2026, 10, 24, 21, 0, tzinfo=UTC)
    with pytest.raises(typed.Twice) as found:
        typed.placed(typed.read("SH-1 22:00 01:30"), autumn, LONDON)
    assert len(found.value.times) == 2
    for zone, hours in (("BST", 3.5), ("gmt", 4.5)):
        named = typed.read(f"SH-1 22:00 01:30 {zone}")
        on, off = typed.placed(named, autumn, LONDON)
        assert off - on == timedelta(hours=hours)
