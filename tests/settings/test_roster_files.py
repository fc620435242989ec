"""A roster is read whatever saved it, or refused by the cell; no day is guessed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import LONDON
from bot.company_file.company_file import BadFile, read_file
from bot.company_file.rosters.roster_times import Order, stamp, wall

FILES = Path(__file__).parents[1] / "rosters"
HEADER = "staff_id,site,start,end\n"
SHIFT = (
    *("E1001", "RIV"),
    *(datetime(2026, 11, 21, 22, tzinfo=UTC), datetime(2026, 11, 22, 6, tzinfo=UTC)),
)
LAYOUTS = [
    *("semicolon", "excel-ukdate", "utf16", "dup-row", "newline-in-cell", "extra-col"),
    *("seconds", "dot-time", "header-space", "rota-tool", "sep-line"),
    *("google-sheets", "libreoffice-dots"),
]


def shifts(load):
    return [
        (each.who[0].words, each.where[0].words, each.start_at, each.end_at)
        for each in load.roster
    ]


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_same_night_is_read_from_whatever_saved_it(name):
    assert set(shifts(read_file(FILES / f"{name}.csv"))) == {SHIFT}


def test_a_text_file_of_excel_says_what_was_left_out_and_how_it_was_read():
    load = read_file(FILES / "tabs-windows-1252.txt")
    assert shifts(load) == [SHIFT]
    assert load.notes == (
        "line 4: not UTF-8, so all was read as Windows-1252",
        "its columns are divided by tabs",
        "line 1: above the header, and left out",
        "line 5: the header again, and left out",
        "columns were read by their names: Employee ID as staff_id, "
        "Location as site, From as start, To as end",
        "not read: column Notes",
    )


def test_twenty_four_hundred_is_the_start_of_the_next_day():
    [shift] = read_file(FILES / "2400.csv").roster
    assert shift.end_at == datetime(2026, 11, 22, tzinfo=UTC)


def test_a_row_that_says_the_same_again_is_said():
    notes = read_file(FILES / "dup-row.csv").notes
    assert notes == ("line 3 repeats line 2, and was taken once",)


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
DAYS = ["{:%Y-%m-%d}", "{:%d/%m/%Y}", "{:%d.%m.%Y}", "{:%d %b %Y}", "{:%a %d-%b-%y}"]
TIMES = ["{:%H:%M}", "{:%H.%M}", "{:%H%M}", "{:%H:%M:%S}", "{:%I:%M %p}", "{:%Hh%M}"]
STARTS = st.datetimes(
    datetime(2026, 1, 13),  # noqa: DTZ001 - wall time
    datetime(2027, 12, 28),  # noqa: DTZ001
).filter(lambda at: at.day > 12 and at.month not in (3, 10))


@given(
    st.sampled_from(ENCODINGS),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(DAYS),
    st.sampled_from(TIMES),
    STARTS,
    st.booleans(),
)
def test_any_layout_of_a_day_gives_the_same_minute(
    tmp_path_factory, encoding, delimiter, ending, day, time, start, quoted
):
    start = start.replace(second=0, microsecond=0)
    cell = f"{day} {time}".replace("}", "}", 1).format(start, start)
    cell = f'"{cell}"' if quoted else cell
    rows = [
        ["Staff ID", "Site", "Start", "End"],
        ["E1", "RIV", cell, "2030-01-01 00:00"],
    ]
    text = "".join(delimiter.join(row) + ending for row in rows)
    path = tmp_path_factory.mktemp("any") / "roster.csv"
    path.write_bytes(text.encode(encoding))
    [shift] = read_file(path).roster
    local = shift.start_at.astimezone(LONDON).replace(tzinfo=None)
    assert local == start


@given(st.text(max_size=40))
def test_any_text_in_a_cell_is_a_time_or_is_refused(text):
    try:
        found = stamp(text)
    except ValueError:
        return
    assert found.day is not None or found.minute is not None
    assert found.minute is None or 0 <= found.minute <= 24 * 60


@pytest.mark.parametrize(
    ("cell", "minute"),
    [
        ("22:00", 1320),
        ("9:05", 545),
        ("22.30", 1350),
        ("0600", 360),
        ("2200 hrs", 1320),
        ("22h00", 1320),
        ("10pm", 1320),
        ("10:00 p.m.", 1320),
        ("12:00 AM", 0),
        ("12:30 PM", 750),
        ("10:00\u202fPM", 1320),
        ("22:00:00.000", 1320),
        ("24:00", 1440),
    ],
)
def test_a_time_is_read_as_the_office_writes_it(cell, minute):
    assert stamp(cell).minute == minute
    both = stamp(f"2026-11-21 {cell}")
    assert wall(both.date(Order.DAY), both.minute) == wall(
        datetime(2026, 11, 21, tzinfo=UTC).date(), minute
    )
    assert stamp(f"{cell} 21/11/2026").minute == minute


@pytest.mark.parametrize(
    "cell",
    [
        *("", "soon", "25:00", "24:30", "22:60", "13:00 AM", "2026-02-30 10:00", "600"),
        *("46347.9166666667", "########", "=NOW()", "32/01/2026 10:00", "21 Now 2026"),
        *("2026-11-21 22:00Z", "2026-11-21T22:00+01:00", "13/13/2026 10:00", "31/13"),
    ],
)
def test_what_is_no_time_is_not_taken_for_one(cell):
    with pytest.raises(ValueError, match="such as 2026-11-21 22:00"):
        stamp(cell)


ONE_NIGHT = "E1,RIV,{} 22:00,{} 06:00\n"


def test_a_day_that_may_be_two_is_refused_by_its_line(refusal):
    rows = ONE_NIGHT.format("2026-04-02", "2026-04-03")
    rows += ONE_NIGHT.format("03/04/2026", "04/04/2026")
    assert refusal("r.csv", HEADER + rows) == (
        'r.csv, line 3, column start: start is "03/04/2026 22:00"; wanted 2026-04-03 '
        "or 2026-03-04: nothing in the file says which is the month."
    )


def test_another_day_of_the_file_says_which_is_the_month(write):
    rows = ONE_NIGHT.format("03/04/2026", "04/04/2026")
    rows += ONE_NIGHT.format("12/04/2026", "13/04/2026")
    load = read_file(write("r.csv", HEADER + rows))
    assert load.roster[0].start_at == datetime(2026, 4, 3, 21, tzinfo=UTC)
    assert load.notes == (
        "the day comes first in dates such as 03/04/2026 22:00, "
        "as 13/04/2026 06:00 on line 3 shows",
    )


def test_american_days_are_read_where_the_file_shows_them(write):
    rows = ONE_NIGHT.format("4/3/2026", "4/4/2026")
    rows += ONE_NIGHT.format("4/12/2026", "4/13/2026")
    load = read_file(write("r.csv", HEADER + rows))
    assert load.roster[0].start_at == datetime(2026, 4, 3, 21, tzinfo=UTC)
    assert load.notes[0].startswith("the month comes first in dates such as 4/3/2026")


def test_a_file_with_days_in_both_orders_is_refused(refusal):
    rows = ONE_NIGHT.format("21/11/2026", "22/11/2026")
    rows += ONE_NIGHT.format("11/23/2026", "11/24/2026")
    told = refusal("r.csv", HEADER + rows)
    assert told.startswith("r.csv, line 3, column start: ")
    assert told.endswith("wanted day and month in one order, as on line 2.")


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        (
            HEADER + "E1,RIV,Mon 21/11/2026 22:00,2026-11-22 06:00\n",
            ", line 2, column start: ",
            "wanted the weekday of 2026-11-21, which is a Saturday.",
        ),
        (
            "Staff ID;Site;Shift start;Finish\nE1;RIV;2026-11-21 22:00;soon\n",
            ", line 2, column Finish: ",
            'end is "soon"; wanted the time on the site clock',
        ),
        (
            HEADER + "E1,RIV,22:00,06:00\n",
            ", line 2, column start: ",
            "wanted its day too",
        ),
        (
            "Who,Site,Start\nE1,RIV,22:00\n",
            ", line 1, column staff_id: ",
            "missing from the header; wanted staff_id,site,start,end",
        ),
        (
            HEADER + "E1,RIV,2026-11-21 22:00,2026-11-22 06:00,x\n",
            ", line 2: ",
            "5 values; wanted 4",
        ),
        (
            HEADER + ",RIV,2026-11-21 22:00,2026-11-22 06:00\n",
            ", line 2, column staff_id: ",
            "wanted a staff number",
        ),
        (HEADER + "E1\0,RIV,a,b\n", ", line 2: ", "a NUL sign, so no text"),
        (HEADER, ", line 1: ", "no shift under the header; wanted one at least"),
        ("the roster\nE1;RIV\n", ", line 1: ", "not a header row; wanted id,name"),
        ("PK\x03\x04 and more", ": ", "wanted it saved as CSV UTF-8 (File, Save As)"),
        ("%PDF-1.7", ": ", "a PDF; wanted it saved as CSV UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_says_where_and_what_was_wanted(
    refusal, text, where, words
):
    told = refusal("r.csv", text)
    assert told.startswith(f"r.csv{where}")
    assert words in told


def test_a_file_of_more_than_ten_megabytes_is_refused_before_it_is_read(refusal):
    told = refusal("r.csv", HEADER + " " * 10 * 1024 * 1024)
    assert told == "r.csv: over 10 MB; wanted less, as in one file a month."


@pytest.mark.parametrize(
    "raw", [b"\xff\xfeabc", b"caf\x81,x\n", b"\xff\xfe\x00\xd8a\0"]
)
def test_bytes_that_are_no_text_are_refused(tmp_path, raw):
    path = tmp_path / "r.csv"
    path.write_bytes(raw)
    with pytest.raises(BadFile, match="wanted it saved as CSV UTF-8"):
        read_file(path)


def test_a_date_column_serves_both_times_and_a_night_ends_on_the_next_day(write):
    text = "date,staff id,site,start,end\n21/11/2026,E1,RIV,0600,1400\n"
    text += "21/11/2026,E1,RIV,14:00,24:00\n22/11/2026,E1,RIV,22:00,06:00\n"
    early, late, night = read_file(write("r.csv", text)).roster
    assert (early.end_at, late.end_at) == (
        datetime(2026, 11, 21, 14, tzinfo=UTC),
        datetime(2026, 11, 22, tzinfo=UTC),
    )
    assert night.end_at == datetime(2026, 11, 23, 6, tzinfo=UTC)
    assert not any(each.ends_first for each in (early, late, night))


def test_an_end_on_the_day_of_a_night_is_said_to_come_before_its_start(write):
    rows = "E1,RIV,2026-11-21 22:00,2026-11-21 06:00\n"
    [shift] = read_file(write("r.csv", HEADER + rows)).roster
    assert shift.ends_first
    assert shift.end_at == datetime(2026, 11, 22, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rows", "hours"),
    [
        ("E1,RIV,2026-03-28 22:00,2026-03-29 06:00\n", 7),
        ("E1,RIV,2026-10-24 22:00,2026-10-25 06:00\n", 9),
        ("E1,RIV,2026-10-25 01:30 BST,2026-10-25 01:30 GMT\n", 1),
        ("E1,RIV,2026-10-25 01:30 GMT,2026-10-25 06:00\n", 4.5),
    ],
)
def test_a_night_over_the_clock_change_has_its_own_length(write, rows, hours):
    [shift] = read_file(write("r.csv", HEADER + rows)).roster
    assert (shift.end_at - shift.start_at).total_seconds() == hours * 3600


def test_a_time_that_comes_twice_is_said_as_it_was_read(write):
    rows = "E1,RIV,2026-10-25 01:30,2026-10-25 09:00\n"
    load = read_file(write("r.csv", HEADER + rows))
    assert load.roster[0].start_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert load.notes == (
        "line 2 lasts 8.5 hours: the clocks change in it",
        "line 2: 2026-10-25 01:30 comes twice and was read as 2026-10-25 01:30 BST; "
        "for the other write 2026-10-25 01:30 GMT",
    )


def test_people_and_sites_come_from_the_same_spreadsheets(tmp_path):
    path = tmp_path / "p.csv"
    rows = "sep=;\r\nID;Name;Roles;Licence expires;\r\n"
    rows += "E2;Zoë Müller;officer;2027-03-31;\r\n"
    path.write_bytes(rows.encode("cp1252"))
    load = read_file(path)
    assert [(each.name, each.licence_expires.year) for each in load.people] == [
        ("Zoë Müller", 2027)
    ]
    assert load.notes == ("line 3: not UTF-8, so all was read as Windows-1252",)
    path.write_bytes("code\tname\r\nRIV\tRiverside\r\n".encode("utf-16"))
    assert [each.code for each in read_file(path).sites] == ["RIV"]


NOVEMBER = datetime(2026, 11, 29, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("21 Nov 22:00", "2026-11-21"),
        ("Sat 21 Nov 22:00", "2026-11-21"),
        ("2200 21 Nov", "2026-11-21"),
        ("21 Nov 2200", "2026-11-21"),
        ("Nov 21st 10pm", "2026-11-21"),
        ("21/11 22:00", "2026-11-21"),
        ("24 Jan 22:00", "2027-01-24"),
        ("29 Feb 22:00", "2028-02-29"),
        ("30 Oct 22:00", "2026-10-30"),
        ("28 Oct 22:00", "2027-10-28"),
        ("21 lis 2026 22:00", "2026-11-21"),
        ("sob. 21 listopada 22:00", "2026-11-21"),
        ("21 noi 22:00", "2026-11-21"),
    ],
)
def test_a_day_without_a_year_is_the_next_one_that_is_not_long_over(write, cell, day):
    text = f"staff_id,site,start,end\nE1,RIV,{cell},23:00\n"
    load = read_file(write("r.csv", text), clock=lambda: NOVEMBER)
    start = load.roster[0].start_at.astimezone(LONDON)
    assert f"{start:%Y-%m-%d %H:%M}" == f"{day} 22:00"
    told = any("have no year, and were read as" in note for note in load.notes)
    assert told is ("2026" not in cell)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("03/04 22:00", "wanted 2027-04-03 or 2027-03-04: nothing in the file says"),
        ("30/02 22:00", "wanted the time on the site clock"),
        ("Fri 21 Nov 22:00", "wanted the weekday of 2026-11-21, which is a Saturday"),
        ("21 Nov 2026", "wanted the time on the site clock"),
    ],
)
def test_a_day_that_may_be_two_is_refused_without_its_year_too(write, cell, words):
    path = write("r.csv", f"staff_id,site,start,end\nE1,RIV,{cell},23:00\n")
    with pytest.raises(BadFile, match=words):
        read_file(path, clock=lambda: NOVEMBER)


def test_a_page_printed_twice_and_blank_rows_are_no_shifts(write):
    row = "E1,RIV,2026-11-21 22:00,2026-11-22 06:00\n"
    text = f"\n,,,\n{HEADER}{row}\n{HEADER}  ,,,\n"
    load = read_file(write("r.csv", text))
    assert len(load.roster) == 1
    assert load.notes == ("line 6: the header again, and left out",)
