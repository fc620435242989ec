"""That the regulator was told was recorded by mistake."""

import pytest

from bot.domain.breach.breach import decide
from bot.domain.breach.events import RegulatorTold
from bot.domain.breach.not_sent import take_back
from bot.domain.breach.notification import Notification, Sent
from bot.domain.breach.notification import decide as notify
from bot.domain.breach.seventy_two_hours import is_settled
from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import FIRST, NIGHT, a_breach, after

ONE, TWO = RedactedText("IC-1"), RedactedText("IC-2")


def told(*references):
    """Each ten minutes after the one before."""
    known = Notification(breach=1)
    for place, reference in enumerate(references):
        known = notify(known, Sent(reference), FIRST, after(10 * place))
    first = known.submissions[0].sent_at
    return decide(a_breach(), RegulatorTold(known.reference, first), NIGHT), known


def test_the_clock_runs_as_if_nobody_had_been_told():
    breach, known = take_back(*told(ONE))
    assert not is_settled(breach)
    assert (breach.regulator_ref, known.submissions) == (None, ())


def test_of_a_follow_up_the_first_stands():
    breach, known = take_back(*told(ONE, TWO))
    assert (breach.regulator_told_at, breach.regulator_ref) == (NIGHT, ONE)
    assert len(known.submissions) == 1


def test_what_was_never_told_is_not_taken_back():
    with pytest.raises(IllegalMove):
        take_back(a_breach(), Notification(breach=1))
