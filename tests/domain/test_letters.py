"""What the letter to the people concerned must say, and what they can do."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.breach.assessment import TICKS, Ask, Assessment
from bot.domain.breach.case import Case, Field
from bot.domain.breach.notification import Notification
from bot.domain.letters import BECAUSE, Advice, advice, lacking
from bot.domain.messages.enclosure import Enclosure
from bot.texts.people.languages import of_letters
from tests.domain.builders import NIGHT, a_breach

ASKS = (Ask.DATA, Ask.SPECIAL, Ask.HARM)
TICKED = st.fixed_dictionaries(
    {ask: st.lists(st.sampled_from(TICKS[ask]), unique=True).map(tuple) for ask in ASKS}
)


def assessed(ticked):
    return Assessment(breach=1, ticked=ticked)


def test_every_advice_has_a_tick_that_gives_it():
    """A tick that is renamed would give no advice any more."""
    known = {tick for ask in ASKS for tick in TICKS[ask]}
    assert set(BECAUSE) == set(Advice)
    assert all(ticks and ticks <= known for ticks in BECAUSE.values())


def test_every_kind_of_data_gives_some_advice():
    for ask in (Ask.DATA, Ask.SPECIAL):
        for tick in TICKS[ask]:
            assert advice(assessed({ask: (tick,)})), tick


@given(TICKED, TICKED)
def test_who_knows_more_is_advised_of_no_less(some, more):
    both = {ask: (*some[ask], *more[ask]) for ask in ASKS}
    assert set(advice(assessed(some))) <= set(advice(assessed(both)))


def test_whose_identity_papers_are_gone_hears_of_banks_only_when_money_is():
    found = advice(assessed({Ask.DATA: ("identity",)}))
    assert found == (Advice.IDENTITY, Advice.CALLERS)


def test_how_many_they_are_is_nothing_that_the_letter_lacks():
    case = Case(
        breach=a_breach(id=1),
        assessment=Assessment(breach=1),
        notification=Notification(breach=1),
    )
    assert lacking(case, NIGHT, contact=True) == (
        *(Field.NATURE, Field.HAPPENED, Field.DATA),
        *(Field.CONSEQUENCES, Field.MEASURES),
    )
    assert Field.CONTACT in lacking(case, NIGHT, contact=False)


def test_every_language_has_its_letter_to_read_and_to_change():
    for language in of_letters():
        assert [file.form for file in Enclosure.letters(language)] == ["pdf", "docx"]
