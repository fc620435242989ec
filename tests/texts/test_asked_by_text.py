"""A question by text message costs one segment, in every language."""

import pytest

from bot.domain.messages.gsm import segments, written
from bot.texts.reader import Reader, languages
from bot.texts.shifts import check_calls
from tests.domain.builders import NIGHT, after

NUMBER = "+44 7700 900000"


@pytest.mark.parametrize("language", sorted({"en"} | languages()))
def test_asking_for_a_check_call_by_text_costs_one_segment(language):
    to = Reader(language)
    asked = check_calls.prompt_by_text(to, NIGHT, "RIVERSIDE", NUMBER)
    again = check_calls.nudge_by_text(to, NIGHT, after(15), "RIVERSIDE", NUMBER)
    assert [segments(written(words)) for words in (asked, again)] == [1, 1]
