"""The order of a book's lines, and its gaps."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.book import standing
from bot.domain.book.line import Gap, Line, Written, in_order
from bot.domain.book.standing import Standing
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import OCCURRENCE, Ref
from tests.domain.builders import NIGHT, OFFICER, SITE

DAY = timedelta(days=1)


def entry(number, minutes):
    written = Written(
        ref=Ref(OCCURRENCE, number),
        number=number,
        officer=OFFICER,
        text=RedactedText("all quiet"),
        amends=None,
        tells_of=None,
        received_late_at=None,
    )
    return Line(NIGHT + timedelta(minutes=minutes), written)


def gaps(lines):
    return [line.what for line in lines if isinstance(line.what, Gap)]


@given(
    numbers=st.sets(st.integers(1, 30), min_size=1),
    gone=st.sets(st.integers(1, 30)),
)
def test_every_number_between_the_first_and_the_last_is_an_entry_or_in_a_gap(
    numbers, gone
):
    """Entries of another day fill no gap of this one, and make none either."""
    here = numbers - gone or {1}
    kept = (set(range(1, 31)) - gone) | here
    lines = in_order([entry(n, n) for n in here], NIGHT, NIGHT + DAY, kept)
    missing = {n for gap in gaps(lines) for n in range(gap.first, gap.last + 1)}
    assert missing == set(range(min(here), max(here) + 1)) - kept


def test_a_gap_stands_before_the_entry_that_follows_it():
    lines = in_order([entry(1, 1), entry(4, 9)], NIGHT, NIGHT + DAY, {1, 4})
    assert [type(line.what).__name__ for line in lines] == ["Written", "Gap", "Written"]
    assert gaps(lines) == [Gap(2, 3)]


def test_an_entry_that_came_in_late_stands_at_its_own_time():
    lines = in_order([entry(1, 30), entry(2, 10)], NIGHT, NIGHT + DAY, {1, 2})
    assert [line.what.number for line in lines] == [2, 1]
    assert gaps(lines) == []


def test_what_lies_outside_the_time_is_left_out():
    lines = [entry(1, -1), entry(2, 0), entry(3, 24 * 60)]
    assert len(in_order(lines, NIGHT, NIGHT + DAY, {1, 2, 3})) == 1


@given(st.lists(st.sampled_from(["came", "went", "move", "lose"])))
def test_no_count_falls_below_nothing_and_no_thing_is_in_two_places(deeds):
    now = Standing(site=SITE)
    for deed in deeds:
        match deed:
            case "came":
                now = standing.came(now)
            case "went" if now.visitors:
                now = standing.went(now)
            case "move":
                now = standing.moved(now, "radio 1")
            case "lose":
                now = standing.lost(now, "radio 1")
        assert now.visitors >= 0
        assert len([*now.out, *now.missing]) <= 1
    assert standing.moved(standing.lost(now, "radio 1"), "radio 1").is_here("radio 1")
