"""Until when what somebody types is the answer to what they were asked."""

import pytest

from bot.domain.forms import LETS_GO, WAIT_FOR_NO_WORDS, FormKind, waits
from tests.domain.builders import NIGHT, after


@pytest.mark.parametrize("kind", FormKind)
def test_a_question_stands(kind):
    assert waits(kind, NIGHT, after(10)) is (kind not in WAIT_FOR_NO_WORDS)


@pytest.mark.parametrize("kind", FormKind)
def test_for_ever_unless_its_answer_lets_go_of_somebody(kind):
    stands = kind not in WAIT_FOR_NO_WORDS | LETS_GO
    assert waits(kind, NIGHT, after(11)) is stands
