"""Who reads a report: the duty managers, or only those above them."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.incidents.line import Line, after_words
from bot.domain.incidents.particulars import Category, Side

ABUSE = Category.ABUSE_OF_OFFICER
CATEGORIES = st.none() | st.sampled_from(Category)
SIDES = st.none() | st.sampled_from(Side)


def test_abuse_by_nobody_who_is_known_to_be_from_outside_goes_past_them():
    assert after_words(Line.ORDINARY, ABUSE, None) is Line.PAST
    assert after_words(Line.ORDINARY, ABUSE, Side.OURS) is Line.PAST
    assert after_words(Line.ORDINARY, ABUSE, Side.OUTSIDE) is Line.ORDINARY


def test_what_a_manager_did_goes_past_them_whatever_kind_it_is():
    assert after_words(Line.ORDINARY, Category.VIOLENCE, Side.OURS) is Line.PAST
    assert after_words(Line.ORDINARY, Category.VIOLENCE, None) is Line.ORDINARY


@given(CATEGORIES, SIDES)
def test_nothing_that_is_read_opens_it_and_what_its_reporter_opened_stays_so(
    category, by
):
    assert after_words(Line.PAST, category, by) is Line.PAST
    assert after_words(Line.OPENED, category, by) is Line.OPENED
