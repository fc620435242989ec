"""An assessment comes back as it went in, however far it had come."""

from dataclasses import replace

from hypothesis import strategies as st

from bot.domain.breach.assessment import (
    TICKS,
    Ask,
    Assessment,
    Count,
    Likelihood,
    Ruling,
)
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import FIRST, NIGHT, OFFICER, a_breach, after
from tests.storage.builders import WORDS, anew, by_chance, undone

REDACTED = WORDS.map(RedactedText)
RULINGS = st.none() | st.builds(
    Ruling,
    decision=st.booleans(),
    advised=st.booleans(),
    grounds=st.lists(st.sampled_from(TICKS[Ask.HARM]), unique=True).map(tuple),
    reason=st.none() | REDACTED,
)
COUNTS = st.none() | st.builds(Count, number=st.integers(0, 9_999), about=st.booleans())
ASSESSMENTS = st.builds(
    Assessment,
    breach=st.just(1),
    ticked=st.dictionaries(st.sampled_from(list(TICKS)), st.just(("money",))),
    people=COUNTS,
    records=COUNTS,
    likelihood=st.none() | st.sampled_from(Likelihood),
    risk=RULINGS,
    high=RULINGS,
    answered=st.frozensets(st.sampled_from(Ask)),
    by=st.none() | st.sampled_from([OFFICER, FIRST]),
    at=st.sampled_from([None, NIGHT, after(90)]),
)


@by_chance(one=ASSESSMENTS)
def test_an_assessment_comes_back_as_far_as_it_was(store, one):
    with undone(store) as unit:
        number = unit.breaches.add(a_breach()).id
        kept = replace(one, breach=number)
        unit.assessments.save(kept)
        assert anew(unit).assessments.of(number) == kept
