"""What is counted as what, and what is not judged."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.alarms.alarm import Status
from bot.domain.alarms.history import Handled, is_false, rung_in
from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.refs import Ref
from bot.domain.reports import nights, records
from bot.domain.reports.figure import Figure, Row, What, elapsed
from bot.texts.reader import Reader
from bot.texts.reports.management import bar, quoted
from tests.domain.builders import DIRECTOR, FIRST, MINUTE, NIGHT, after, an_alarm


def closed(kind, reason):
    return an_alarm(kind=kind, status=Status.CLOSED, closed_at=after(9), reason=reason)


@pytest.mark.parametrize(
    ("kind", "reason", "false"),
    [
        (AlarmKind.MISSED_CHECK_CALL, Reason.SAFE, True),
        (AlarmKind.MISSED_BOOK_OFF, Reason.GONE_HOME, True),
        (AlarmKind.MISSED_CHECK_CALL, Reason.OTHER, False),
        (AlarmKind.SOS, Reason.SAFE, False),
        (AlarmKind.SOS, Reason.MISTAKE, True),
        (AlarmKind.SOS, Reason.TAKEN_BACK, True),
        (AlarmKind.NO_SHOW, Reason.ARRIVED, False),
        (AlarmKind.BREACH, Reason.NO_BREACH, False),
        (AlarmKind.INCIDENT, Reason.MISTAKE, False),
    ],
)
def test_an_alarm_is_false_where_nobody_needed_help(kind, reason, false):
    assert is_false(closed(kind, reason)) is false


def test_an_alarm_that_still_rings_is_not_called_false():
    assert not is_false(an_alarm(reason=Reason.SAFE))


def test_a_false_alarm_costs_its_minutes_and_everybody_who_was_told():
    alarm = closed(AlarmKind.MISSED_CHECK_CALL, Reason.SAFE)
    told = replace(alarm, told=(FIRST, DIRECTOR))
    handled = Handled(alarm=told, taken_up_at=after(2), rung=1, calls=3)
    false, in_hand, people, rung = nights.false_alarms([handled]).figures
    assert (false.number, false.minutes) == (1, (9,))
    assert (in_hand.number, in_hand.minutes) == (1, (7,))
    assert (people.number, rung.number) == (2, 3)


def test_minutes_are_told_apart_by_the_rung_that_an_alarm_had_climbed_to():
    handled = [
        Handled(
            alarm=an_alarm(about=Ref.read(f"CC-{number}")),
            taken_up_at=after(minutes),
            rung=rung,
        )
        for number, (minutes, rung) in enumerate([(1, 1), (3, 2), (2, 1)], start=1)
    ]
    never = Handled(alarm=an_alarm(about=Ref.read("CC-4")))
    found = nights.alarms([*handled, never]).figures
    assert [(each.what, each.of, each.minutes) for each in found] == [
        (What.TAKEN_UP, "", (1, 2, 3)),
        (What.TAKEN_UP_ON_RUNG, "1", (1, 2)),
        (What.TAKEN_UP_ON_RUNG, "2", (3,)),
        (What.NOT_TAKEN_UP, "", ()),
    ]


def test_the_rung_is_read_out_of_the_journals_own_words():
    assert rung_in("in_hand rung 2 owner D001") == 2
    assert rung_in("closed") is None


def test_a_licence_is_over_on_its_last_day_and_ends_soon_for_thirty_days_after():
    last = date(2026, 1, 11)
    ends = [(str(n), last + timedelta(days=n)) for n in (0, 1, 30, 31)]
    over, soon = records.licences(ends, last).figures
    assert [row.quoted for row in over.rows] == ["0 2026-01-11"]
    assert [row.quoted[:2].strip() for row in soon.rows] == ["1", "30"]


def of_minutes(*minutes):
    rows = (Row(quoted=f"CC-{n}", span=n * MINUTE) for n in minutes)
    return Figure(what=What.TAKEN_UP, rows=tuple(rows))


def test_four_are_too_few_to_judge_and_five_are_not():
    assert of_minutes(1, 2, 3, 4).middle is None
    assert of_minutes(1, 2, 3, 4, 50).middle == 3


def test_a_span_is_what_the_exports_whole_seconds_say():
    tick = timedelta(milliseconds=1)
    assert elapsed(NIGHT + tick, NIGHT + MINUTE) == MINUTE
    assert elapsed(after(1), NIGHT) == timedelta()


def test_a_bar_shows_what_is_not_zero_however_small():
    assert bar(0, 900) == ""
    assert bar(1, 900) == "▇"
    assert len(bar(900, 900)) == 20
    assert bar(3, 7) == "▇▇▇"


def test_of_many_rows_ten_are_quoted_and_the_others_counted():
    rows = tuple(Row(quoted=f"CC-{n}") for n in range(1, 13))
    words = quoted(Reader(), Figure(what=What.MISSED, rows=rows))
    assert words.startswith("CC-1, CC-2, ")
    assert words.endswith("CC-10 and 2 more")
    slips = Figure(what=What.NAME_SLIPS, rows=(Row(quoted="2026-01-05", count=3),))
    assert quoted(Reader(), slips) == "2026-01-05 ×3"
