"""The form of an incident: what is asked, how much of it, and who is believed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.incidents import form as forms
from bot.domain.incidents.form import IncidentForm, decide
from bot.domain.incidents.particulars import (
    Attendance,
    Category,
    Particulars,
    Severity,
)
from bot.domain.incidents.wanted import (
    ANSWERS,
    MOST_QUESTIONS,
    TYPED,
    WANTED,
    Answer,
    Field,
    kinds_after,
)
from bot.domain.names.redacted_text import RedactedText

WORDS = st.sampled_from(["bay 3", "0210", "two lads"]).map(RedactedText)
PARTICULARS = st.builds(
    Particulars,
    category=st.none() | st.sampled_from(Category),
    severity=st.none() | st.sampled_from(Severity),
    place=st.none() | WORDS,
    time=st.none() | WORDS,
    people=st.none() | st.integers(1, 40),
    injuries=st.none() | WORDS,
    unhurt=st.booleans(),
    police=st.none() | st.sampled_from(Attendance),
    fire=st.none() | st.sampled_from(Attendance),
    done=st.lists(WORDS, max_size=2).map(tuple),
)
SKIPS = st.lists(st.booleans(), min_size=9, max_size=9)


def read(**said) -> IncidentForm:
    return decide(IncidentForm(incident=1), forms.Read(Particulars(**said)))


def answered(form: IncidentForm, field: Field) -> IncidentForm:
    """With whatever stands first."""
    match field:
        case Field.CATEGORY:
            return decide(form, forms.Chose(kinds_after(None)[0]))
        case Field.SEVERITY:
            return decide(form, forms.Rated(Severity.LOW))
        case _ if field in TYPED:
            return decide(form, forms.Worded(field, RedactedText("bay 3")))
        case _:
            return decide(form, forms.Answered(field, ANSWERS[field][0]))


@given(PARTICULARS, SKIPS)
def test_nobody_is_asked_for_more_than_four_taps(said, skips):
    form = decide(IncidentForm(incident=1), forms.Read(said))
    taps = 0
    if not form.confirmed:
        taps, form = 1, decide(form, forms.Confirmed())
    while (field := form.question) is not None:
        skip = skips[taps] if field is not Field.CATEGORY else False
        form = decide(form, forms.Skipped(field)) if skip else answered(form, field)
        taps += 1
    assert taps <= 4


@given(PARTICULARS)
def test_what_the_words_said_is_never_asked(said):
    form = decide(IncidentForm(incident=1), forms.Read(said))
    known = set(form.known)
    form = decide(form, forms.Confirmed())
    asked = set()
    while (field := form.question) is not None:
        asked.add(field)
        form = answered(form, field)
    assert not asked & known


@pytest.mark.parametrize("category", Category)
def test_each_kind_asks_for_little_that_can_be_answered(category):
    wanted = WANTED[category]
    assert len(set(wanted)) == len(wanted) <= MOST_QUESTIONS
    assert set(wanted) <= {*ANSWERS, *TYPED}


@pytest.mark.parametrize("category", [None, *Category])
def test_every_other_kind_can_be_chosen_instead_once(category):
    kinds = kinds_after(category)
    assert set(kinds) == {each for each in Category if each is not category}
    assert len(kinds) == len(set(kinds))


def test_without_a_kind_that_is_asked_first_and_nothing_has_to_be_confirmed():
    assert read(place=RedactedText("gate 2")).question is Field.CATEGORY


def test_what_was_put_right_outweighs_words_that_come_later():
    form = read(category=Category.THEFT, place=RedactedText("bay 3"))
    form = decide(form, forms.Chose(Category.DAMAGE))
    form = decide(form, forms.Worded(Field.PLACE, RedactedText("bay 4")))
    later = Particulars(category=Category.FIRE, place=RedactedText("roof"), people=2)
    form = decide(form, forms.Read(later))
    assert form.category is Category.DAMAGE
    assert form.words[Field.PLACE] == ("bay 4",)
    assert form.people == 2


def test_an_injury_outweighs_that_nobody_is_hurt():
    form = read(injuries=RedactedText("cut on the hand"), unhurt=True)
    assert form.answers[Field.HURT] is Answer.SOMEBODY
    assert read(unhurt=True).answers[Field.HURT] is Answer.NOBODY


def test_an_answer_takes_the_place_of_the_words_that_it_corrects():
    form = read(category=Category.VIOLENCE, injuries=RedactedText("no not hurt"))
    form = decide(form, forms.Answered(Field.HURT, Answer.NOBODY))
    assert Field.HURT not in form.words


def test_later_stops_the_questions_until_somebody_goes_on():
    form = read(category=Category.DEFECT, severity=Severity.LOW)
    form = decide(decide(form, forms.Confirmed()), forms.PutOff())
    assert form.question is None
    assert decide(form, forms.WentOn()).question is Field.GOING_ON


def test_put_off_before_it_was_confirmed_it_is_still_to_be_confirmed():
    form = decide(read(category=Category.DEFECT), forms.PutOff())
    assert not decide(form, forms.WentOn()).confirmed


def test_of_people_a_bare_number_is_counted_and_words_are_kept():
    form = decide(read(), forms.Worded(Field.PEOPLE, RedactedText("12")))
    assert (form.people, form.words[Field.PEOPLE]) == (12, ("12",))
    form = decide(form, forms.Worded(Field.PEOPLE, RedactedText("about ten")))
    assert (form.people, form.words[Field.PEOPLE]) == (None, ("about ten",))


def test_what_is_taken_out_is_known_no_more_and_may_be_asked():
    form = read(category=Category.LOST_OR_FOUND, place=RedactedText("bay 3"))
    form = decide(decide(form, forms.Confirmed()), forms.Rated(Severity.LOW))
    assert form.question is None
    assert decide(form, forms.TakenOut(Field.PLACE)).question is Field.PLACE
