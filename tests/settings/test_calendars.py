"""A calendar is a roster whoever wrote it; what is no shift is refused by its line."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import LONDON
from bot.company_file.company_file import BadFile, read_file

FILES = Path(__file__).parents[1] / "rosters"
NOVEMBER = datetime(2026, 11, 1, 12, tzinfo=UTC)
NIGHT = (
    datetime(2026, 11, 21, 22, tzinfo=UTC),
    datetime(2026, 11, 22, 6, tzinfo=UTC),
)
ZONED = "DTSTART;TZID={0}:{1}\nDTEND;TZID={0}:{2}\n"
UTC_NIGHT = "DTSTART:20261121T220000Z\nDTEND:20261122T060000Z\n"


def event(times=UTC_NIGHT, more="", uid="1"):
    words = "SUMMARY:E1001\nLOCATION:RIV\n"
    return f"BEGIN:VEVENT\nUID:{uid}\n{times}{words}{more}END:VEVENT\n"


def calendar(*events, head=""):
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{''.join(events)}END:VCALENDAR\n"


@pytest.fixture
def reads(write):
    """What a calendar plans, read on 1 November or another day."""

    def read(text, now=NOVEMBER, zone=LONDON):
        return read_file(write("rota.ics", text), zone, lambda: now)

    return read


def hours(load):
    return [(each.start_at, each.end_at) for each in load.roster]


def words(said):
    return [each.words for each in said]


@pytest.mark.parametrize(
    ("name", "who", "where"),
    [
        ("google-calendar", "amara@alder.example", "Riverside Court, 1 Quay Street"),
        ("outlook", "Night E1001 (A. Okafor)", "RIV"),
        ("officers-feed", "Security Officer", "Riverside Court"),
        ("apple-calendar", "Amara Okafor", "Amara Okafor"),
    ],
)
def test_the_same_night_is_read_from_whichever_program_wrote_it(name, who, where):
    load = read_file(FILES / f"{name}.ics", clock=lambda: NOVEMBER)
    [line] = [each for each in load.roster if not each.is_cancelled]
    assert (line.start_at, line.end_at) == NIGHT
    assert line.who[0].words == who
    assert line.where[0].words.startswith(where)


def test_who_and_where_are_looked_for_in_this_order(reads):
    invited = "ATTENDEE;CN=Amara:mailto:a@alder.example\nDESCRIPTION:at the gate\n"
    [line] = reads(calendar(event(more=invited), head="X-WR-CALNAME:Ours\n")).roster
    said = ["a@alder.example", "Amara", "E1001", "at the gate", "Ours"]
    assert words(line.who) == said
    assert words(line.where) == ["RIV", "E1001", "at the gate", "Ours"]
    assert [each.row for each in line.who] == [10, 10, 8, 11, 3]


@pytest.mark.parametrize(
    ("times", "head"),
    [
        (ZONED.format("Europe/London", "20261121T220000", "20261122T060000"), ""),
        (ZONED.format('"GMT Standard Time"', "20261121T220000", "20261122T060000"), ""),
        (ZONED.format("Europe/Warsaw", "20261121T230000", "20261122T070000"), ""),
        ("DTSTART:20261121T220000\nDTEND:20261122T060000\n", ""),
        (
            "DTSTART:20261121T230000\nDTEND:20261122T070000\n",
            "X-WR-TIMEZONE:Europe/Warsaw\n",
        ),
        ("DTSTART:20261121T220000Z\nDURATION:PT8H\n", ""),
        (UTC_NIGHT.replace("\n", "\r\n"), ""),
        (UTC_NIGHT.replace("\n", "\r"), ""),
        (UTC_NIGHT.replace("2100", "21\n 00"), ""),
    ],
)
def test_a_time_is_on_the_clock_that_the_event_names(reads, times, head):
    assert hours(reads(calendar(event(times), head=head))) == [NIGHT]


def test_a_time_without_a_clock_is_on_the_companys(reads):
    text = calendar(event("DTSTART:20261121T230000\nDTEND:20261122T070000\n"))
    assert hours(reads(text, zone=ZoneInfo("Europe/Warsaw"))) == [NIGHT]


def test_a_zone_that_is_guessed_is_said(reads):
    zone = "/freeassociation.sourceforge.net/Europe/London"
    load = reads(
        calendar(event(ZONED.format(zone, "20261121T220000", "20261122T060000")))
    )
    assert hours(load) == [NIGHT]
    assert "guessing it means 'Europe/London'" in load.notes[0]


def test_what_is_over_is_left_out_and_said(reads):
    past = UTC_NIGHT.replace("202611", "202510")
    load = reads(calendar(event(past, uid="0"), event()))
    assert hours(load) == [NIGHT]
    assert load.notes == ("1 events that are over were left out",)


def test_an_event_that_is_called_off_says_so(reads):
    load = reads(calendar(event(more="STATUS:CANCELLED\n")))
    assert [each.is_cancelled for each in load.roster] == [True]
    load = reads(calendar(event(), head="METHOD:CANCEL\n"))
    assert [each.is_cancelled for each in load.roster] == [True]


def test_an_exception_says_what_it_changes_and_the_series_says_the_rest(reads):
    weekly = event(more="RRULE:FREQ=WEEKLY;COUNT=3\n")
    moved = (
        "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID:20261128T220000Z\n"
        "DTSTART:20261128T230000Z\nDTEND:20261129T060000Z\nEND:VEVENT\n"
    )
    lines = reads(calendar(weekly, moved)).roster
    assert [f"{each.start_at:%d %H}" for each in lines] == ["21 22", "05 22", "28 23"]
    assert {each.who[0].words for each in lines} == {"E1001"}


def test_what_repeats_without_an_end_is_planned_for_thirteen_weeks(reads):
    load = reads(calendar(event(more="RRULE:FREQ=WEEKLY\n")))
    assert len(load.roster) == 11
    assert load.notes[0] == (
        "what repeats was taken until 2027-01-31 12:00; load the calendar again before "
        "then"
    )


def test_a_series_that_began_long_ago_goes_on_from_now(reads):
    since = UTC_NIGHT.replace("2026112", "2019112")
    load = reads(calendar(event(since, more="RRULE:FREQ=WEEKLY\n")))
    assert load.roster[0].start_at >= NOVEMBER
    assert len(load.roster) == 13


CHANGES = (date(2026, 3, 29), date(2026, 10, 25))


@given(
    st.sampled_from(CHANGES),
    st.integers(-3, 2),
    st.times().filter(lambda at: not 1 <= at.hour < 2),
    st.integers(1, 12),
)
def test_a_series_keeps_its_times_on_the_site_clock_over_both_changes(
    tmp_path_factory, changes_on, before, at, lasting
):
    """Whatever hour of winter or summer it is: a night is as long as it is."""
    at = at.replace(minute=0, second=0, microsecond=0)
    start = datetime.combine(changes_on + timedelta(days=before), at)
    end = start + timedelta(hours=lasting)
    if end.hour == 1:
        end += timedelta(hours=1)
    times = ZONED.format("Europe/London", *(f"{t:%Y%m%dT%H%M%S}" for t in (start, end)))
    path = tmp_path_factory.mktemp("series") / "rota.ics"
    path.write_text(calendar(event(times, more="RRULE:FREQ=DAILY;COUNT=6\n")))
    now = datetime.combine(changes_on - timedelta(days=6), time(), UTC)
    found = hours(read_file(path, clock=lambda: now))
    wall = [
        tuple(each.astimezone(LONDON).replace(tzinfo=None) for each in pair)
        for pair in found
    ]
    days = [timedelta(days=n) for n in range(6)]
    assert wall == [(start + day, end + day) for day in days]


@pytest.mark.parametrize(("night", "elapsed"), [("20261024", 9), ("20260328", 7)])
def test_a_night_over_the_clock_change_has_its_own_length_and_says_so(
    reads, night, elapsed
):
    day = datetime.strptime(night, "%Y%m%d")  # noqa: DTZ007 - a day
    ends = f"{day + timedelta(days=1):%Y%m%d}T060000"
    times = ZONED.format("Europe/London", f"{night}T220000", ends)
    load = reads(calendar(event(times)), now=datetime(2026, 1, 1, tzinfo=UTC))
    [(start, end)] = hours(load)
    assert end - start == timedelta(hours=elapsed)
    assert load.notes == (
        f"line 3, on {day:%Y-%m-%d}, lasts {elapsed} hours: the clocks change in it",
    )


def test_the_hour_that_comes_twice_and_the_one_that_never_comes_are_said(reads):
    twice = ZONED.format("Europe/London", "20261025T013000", "20261025T090000")
    never = ZONED.format("Europe/London", "20260329T013000", "20260329T090000")
    year = datetime(2026, 1, 1, tzinfo=UTC)
    load = reads(calendar(event(twice)), now=year)
    assert load.roster[0].start_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    said = "line 5: 2026-10-25 01:30 comes twice, and was read as 2026-10-25 01:30 BST"
    assert said in load.notes
    load = reads(calendar(event(never)), now=year)
    assert load.roster[0].start_at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert "was read as 2026-03-29 02:30" in load.notes[0]


RULE = "RRULE:FREQ={}\n"


@pytest.mark.parametrize(
    ("text", "where", "told"),
    [
        ("", ", line 1: ", "nothing in it; wanted BEGIN:VCALENDAR"),
        ("staff_id,site\n", ", line 1: ", "not NAME:VALUE; wanted a property"),
        ("SUMMARY:x\n", ", line 1: ", "not a calendar; wanted BEGIN:VCALENDAR"),
        (
            *(
                calendar(event()).partition("END:VEVENT")[0],
                ", line 3: ",
                "is the file cut short?",
            ),
        ),
        (
            calendar(event()).replace("END:VEVENT", "END:VTODO"),
            ", line 9: ",
            "END:VTODO after BEGIN:VEVENT on line 3; wanted END:VEVENT",
        ),
        (calendar(), ": ", "no shift in it that is not over; wanted one at least"),
        (
            calendar(event(UTC_NIGHT.replace("2026", "2024"))),
            ": ",
            "no shift in it that is not over",
        ),
        (
            calendar(event("DTSTART;VALUE=DATE:20261121\nDTEND;VALUE=DATE:20261122\n")),
            ", line 5, property DTSTART: ",
            '"E1001": it lasts whole days; wanted a shift with its times',
        ),
        (
            calendar(event(ZONED.format("Our time", "20261121T220000", "20261122T06"))),
            ", line 6, property DTEND: ",
            "it cannot be read",
        ),
        (
            calendar(event(ZONED.format("Ours", "20261121T220000", "20261122T060000"))),
            ", line 5, property DTSTART: ",
            'the time zone "Ours" is not known; wanted one such as Europe/London',
        ),
        (
            calendar(event(), head="X-WR-TIMEZONE:Ours\n"),
            ", line 3, property X-WR-TIMEZONE: ",
            'the time zone "Ours" is not known',
        ),
        (
            calendar(event(), head="METHOD:REPLY\n"),
            ", line 3, property METHOD: ",
            '"REPLY": no plan, but an answer to one',
        ),
        (
            calendar(event("DTSTART:20261121T220000Z\n")),
            ", line 3, property DTEND: ",
            "is missing; wanted when it ends",
        ),
        (
            calendar(event("DTEND:20261121T220000Z\n")),
            ", line 3, property DTSTART: ",
            "is missing; wanted when it starts",
        ),
        (
            calendar(event(UTC_NIGHT.replace("1122T06", "1121T06"))),
            ", line 6, property DTEND: ",
            "it ends before it starts; wanted it after",
        ),
        (
            calendar(event(more=RULE.format("HOURLY"))),
            ", line 9, property RRULE: ",
            'FREQ is "HOURLY"; wanted one of DAILY, WEEKLY, MONTHLY, YEARLY',
        ),
        (
            calendar(event(more=RULE.format("DAILY;BYHOUR=1,2"))),
            ", line 9, property RRULE: ",
            "BYHOUR repeats it within a day; wanted an event for each",
        ),
        (
            calendar(event(more=RULE.format("DAILY;INTERVAL=0"))),
            ", line 9, property RRULE: ",
            "INTERVAL is below 1",
        ),
        (
            calendar(event(), event(UTC_NIGHT.replace("T22", "T21"))),
            ", line 11, property UID: ",
            "the same as on line 4, at other times; wanted one of its own",
        ),
    ],
)
def test_what_is_no_shift_is_refused_by_line_and_property(write, text, where, told):
    path = write("rota.ics", text)
    with pytest.raises(BadFile) as refused:
        read_file(path, clock=lambda: NOVEMBER)
    sentence = str(refused.value).partition("rota.ics")[2]
    assert sentence.startswith(where)
    assert told in sentence


def test_a_later_version_of_an_event_holds(reads):
    later = event(UTC_NIGHT.replace("T22", "T21"), more="SEQUENCE:2\n")
    [line] = reads(calendar(event(), later)).roster
    assert line.start_at.hour == 21


@given(st.text(max_size=60))
def test_any_text_in_an_event_is_read_or_refused(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("any") / "rota.ics"
    folder = calendar(event(more=f"DESCRIPTION:{text}\n"))
    path.write_bytes(folder.encode("utf-8", "surrogatepass"))
    try:
        load = read_file(path, clock=lambda: NOVEMBER)
    except BadFile:
        return
    assert hours(load) == [NIGHT]
