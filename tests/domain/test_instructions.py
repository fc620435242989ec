"""Assignment Instructions: cut into screens, compared, and read or not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.instructions import receipt as receipts
from bot.domain.instructions.difference import Kind, difference, said
from bot.domain.instructions.document import ROOM, pieces, screens, sections
from bot.domain.instructions.emergency import part_for_emergencies, weight
from bot.domain.instructions.receipt import (
    AGAIN,
    TELL,
    BookedOn,
    Confirmed,
    Ended,
    Status,
    Woken,
    asked,
    decide,
    wake_at,
)
from bot.domain.instructions.version import Form, Version, asks_for_review
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import NIGHT

LINES = st.lists(
    st.sampled_from(["# A", "## B", "", "one two", "żółw 🐢 " * 9, "word " * 900]),
    max_size=30,
).map("\n".join)


@given(LINES)
def test_nothing_is_lost_on_the_way_to_a_phone_and_each_screen_fits(text):
    shown = screens(text)
    for each in shown:
        assert 0 < len(each.text.encode("utf-16-le")) // 2 <= ROOM
    read = " ".join(each.text for each in shown).split()
    whole = "\n".join(section.text for section in sections(text)).split()
    assert read == whole
    assert [h for each in shown for h in each.headings] == [
        section.heading for section in sections(text) if section.heading
    ]


def test_a_part_that_is_too_long_goes_on_under_its_name_and_fills_up_what_was_begun():
    shown = screens("Ring.\n# Gate\n" + "walk round\n" * 800 + "# Keys\nsafe")
    assert [(each.headings, each.goes_on) for each in shown] == [
        (("Gate",), ""),
        ((), "Gate"),
        ((), "Gate"),
        (("Keys",), ""),
    ]
    assert shown[0].text.startswith("Ring.\n\nGATE\nwalk round")


@given(st.text(max_size=3_000), st.integers(1, 50))
def test_pieces_of_any_text_fit_and_hold_all_of_it(text, room):
    found = pieces(text, max(room, 2))
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(
        len(each.encode("utf-16-le", "surrogatepass")) // 2 <= max(room, 2)
        for each in found
    )


HEADINGS = {
    "Emergency numbers": 2,
    "3. EMERGENCY CONTACTS": 2,
    "Emergency telephone numbers (24 h)": 2,
    "In an emergency, who to call": 2,
    "Numery alarmowe": 2,
    "Telefony awaryjne": 2,
    "Numere de urgență": 2,
    "Contacte de urgenţă": 2,
    "In an emergency": 1,
    "W nagłych wypadkach": 1,
    "În caz de urgență": 1,
    "4.2 Emergencies": 1,
    "Emergency exits": 0,
    "Emergency procedures": 0,
    "Wyjścia awaryjne": 0,
    "Contacts": 0,
    "Patrols": 0,
    "": 0,
}


@pytest.mark.parametrize(("heading", "weighs"), HEADINGS.items())
def test_the_numbers_to_ring_are_found_by_their_heading(heading, weighs):
    assert weight(heading) == weighs


def test_the_part_for_emergencies_comes_with_those_below_it():
    text = (
        "# In an emergency\nleave\n# Emergency numbers\n999\n## Gas\n111\n# Patrols\nA"
    )
    assert part_for_emergencies(text) == "EMERGENCY NUMBERS\n999\n\nGAS\n111"
    assert part_for_emergencies("# Patrols\nA") == ""


OLD = "Ring.\n# Patrols\nGate A.\nGate B.\n# Lock-up\n22:00\n# Emergency numbers\n999"
NEW = OLD.replace("# Lock-up\n22:00\n", "# Keys\nsafe\n").replace("Gate B.", "Gate C.")


def test_what_changed_says_emergency_numbers_first_and_what_is_gone_last():
    found = difference(OLD, NEW.replace("999", "112"))
    assert [(each.kind, each.part, each.words) for each in found] == [
        (Kind.NOW, "Emergency numbers", "112"),
        (Kind.NOW, "Patrols", "Gate C."),
        (Kind.NEW_PART, "Keys", ""),
        (Kind.NO_PART, "Lock-up", ""),
    ]
    [gone] = difference(OLD, OLD.replace("Gate A.\n", ""))
    assert (gone.kind, gone.words) == (Kind.NO_LINE, "Gate A.")
    assert difference(OLD, OLD.replace("Gate A.\nGate B.", "Gate B.\n\nGate  A.")) == ()
    assert [each.words for each in said("- one\n\n• two")] == ["one", "two"]


@given(LINES)
def test_nothing_has_changed_where_nothing_has(text):
    assert difference(text, text) == ()


FIRST = asked(1, "E1001", NIGHT)
AGAIN_AT = NIGHT + AGAIN


def test_silence_is_asked_once_more_and_then_told_of():
    assert wake_at(FIRST) == AGAIN_AT
    assert decide(FIRST, Woken(), AGAIN_AT - timedelta(seconds=1)) == FIRST
    reminded = decide(FIRST, Woken(), AGAIN_AT)
    assert (reminded.status, wake_at(reminded)) == (Status.REMINDED, AGAIN_AT + TELL)
    unread = decide(reminded, Woken(), AGAIN_AT + TELL)
    assert (unread.status, wake_at(unread)) == (Status.UNREAD, None)
    assert decide(unread, Woken(), AGAIN_AT + 9 * TELL) == unread


MOVES = st.sampled_from([Woken(), Confirmed(), Ended(), BookedOn()])


@given(st.lists(st.tuples(MOVES, st.integers(0, 120)), max_size=12))
def test_what_is_confirmed_stays_so_and_whoever_is_waited_for_has_a_deadline(moves):
    receipt, now = FIRST, NIGHT
    for event, minutes in moves:
        now += timedelta(minutes=minutes)
        after = decide(receipt, event, now)
        if receipt.confirmed_at is not None:
            assert after == receipt
        receipt = after
        assert (wake_at(receipt) is not None) == (receipt.status in receipts.WAITING)
        assert receipt.shown_at == NIGHT


DUE = date(2026, 3, 31)


def version(told_on=None, review_on=DUE):
    return Version(
        site="RIV",
        number=1,
        form=Form.TEXT,
        text=RedactedText("Ring."),
        loaded_at=NIGHT,
        loaded_by="D001",
        review_on=review_on,
        told_on=told_on,
    )


def test_a_review_is_asked_for_ahead_on_the_day_and_weekly_whatever_was_missed():
    told_on, days = None, []
    for ahead in range(-20, 30):
        today = DUE + timedelta(days=ahead)
        if ahead in (-14, -13, 7):  # nothing ran
            continue
        if asks_for_review(version(told_on), today):
            told_on = today
            days.append(ahead)
    assert days == [-12, 0, 8, 14, 21, 28]
    assert not asks_for_review(version(review_on=None), DUE)
