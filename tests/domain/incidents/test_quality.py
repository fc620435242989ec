"""One hint at most: a time ahead, an opinion, two matters; and rarely."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.incidents.quality import Hint, Quality, hint
from nlp.incidents.reports import for_training, held_out

TEN_PAST_TWO = datetime(2026, 1, 10, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gate found open at 0340", Hint(Quality.AHEAD, "03:40")),
        ("Brama otwarta o 03:40", Hint(Quality.AHEAD, "03:40")),
        ("fire alarm 0240 hrs", Hint(Quality.AHEAD, "02:40")),
        ("Gate found open at 0205", None),
        ("Gate found open at 02:15, my watch", None),
        ("Gate found open at 2340", None),
        ("CAD 0340, police have left", None),
        ("Engineer due at 0340", None),
        ("Gate open yesterday at 03:40", None),
        ("Somebody Dodgy at door 2", Hint(Quality.OPINION, "Dodgy")),
        (
            "Mężczyzna wyglądał podejrzanie",
            Hint(Quality.OPINION, "wyglądał podejrzanie"),
        ),
        ("un tip dubios la poartă", Hint(Quality.OPINION, "dubios")),
        ("the stodgy cake was left out", None),
        ("Leak in plant room. Unrelated, van in bay 4", Hint(Quality.TWO_STORIES)),
        ("Zalana piwnica. Druga sprawa: brak klucza", Hint(Quality.TWO_STORIES)),
        ("Apa in subsol. Alta problema: lipsa cheii", Hint(Quality.TWO_STORIES)),
        ("dodgy man at 0340", Hint(Quality.AHEAD, "03:40")),
        ("", None),
    ],
)
def test_what_is_hinted_at_ten_past_two(text, expected):
    assert hint(text, TEN_PAST_TWO) == expected


def test_a_report_before_midnight_knows_that_after_it_is_ahead():
    late = TEN_PAST_TWO.replace(hour=23, minute=50)
    assert hint("gate open at 0030", late) == Hint(Quality.AHEAD, "00:30")


@given(st.text(), st.integers(0, 24 * 60 - 1))
def test_any_words_at_any_minute_get_one_hint_or_none_out_of_themselves(text, minute):
    found = hint(text, TEN_PAST_TWO + timedelta(minutes=minute))
    if found is not None and found.of is Quality.OPINION:
        assert found.words in text


@pytest.mark.parametrize("hour", [3, 9, 15, 21])
def test_of_the_reports_that_guards_wrote_few_get_a_hint(hour):
    """Whenever they came in; our limit is one in five."""
    at = TEN_PAST_TWO.replace(hour=hour)
    reports = [*for_training(), *held_out()]
    assert sum(hint(each.text, at) is not None for each in reports) < len(reports) / 20
