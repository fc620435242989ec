"""Staff are known however their names are typed; how to reach anybody is taken out."""

import pytest

from bot.domain.names.contact_detail import Detail
from nlp.pipeline import CompanyWords
from nlp.redactor import Redactor

STAFF = ["Krzysztof Nowakowski", "Oluwaseun Adeyemi-Bright", "Grace Wexcombe"]


@pytest.fixture(scope="module")
def company():
    words = CompanyWords(
        places=["Riverside Court"], staff=STAFF, phones=["020 7946 0000"]
    )
    redactor = Redactor(words)
    return lambda raw: str(redactor.redact(raw).text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("krzysztof nowakowski on till 6", "K.N. on till 6"),
        ("nowakowsky has the keys", "N. has the keys"),
        ("nwoakowski has the keys", "N. has the keys"),
        ("nowakwski has the keys", "N. has the keys"),
        ("krzys on till 6", "K. on till 6"),
        ("seun on till 6", "S. on till 6"),
        ("wexcome swapped shifts", "W. swapped shifts"),
    ],
)
def test_a_colleague_is_known_clipped_or_misspelt_by_a_letter(company, typed, kept):
    assert company(typed) == kept


def test_a_colleague_is_found_who_is_called_what_nobody_is():
    redactor = Redactor(CompanyWords(staff=["Vimto Wexcombe"]))
    assert redactor.redact("vimto has the keys").text == "V. has the keys"


@pytest.mark.parametrize(
    "typed", ["grace period ends at 6", "bright lights on", "weekly patrol done"]
)
def test_an_ordinary_word_is_no_colleague_for_being_like_one(company, typed):
    assert company(typed) == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ring john smith on 07700 900123", "ring J.S. on [phone]"),
        ("dave.patel@gmail.com is hers", "[email] is hers"),
        ("sarah jones at gmail dot com", "S. [email]"),
        ("john smith07700900123", "J.S.[phone]"),
        ("kev dob 12/3/99, ni QQ 12 34 56 C", "K. dob [date of birth], ni [ni number]"),
        ("card 4111 1111 1111 1111 handed in", "card [card] handed in"),
    ],
)
def test_how_to_reach_somebody_goes_with_the_name(company, typed, kept):
    assert company(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "ring control on 020 7946 0000",
        "BV19 KXR on the ramp, ref INC-12, CAD 1234 of 12/3",
        "door 2 at 2200 0600, alarm code 4471, staff E1001",
        "patrol at riverside court",
    ],
)
def test_the_companys_own_numbers_and_references_stay(company, typed):
    assert company(typed) == typed


def test_a_company_may_leave_a_kind_of_detail_in_the_text():
    keeps = Redactor(CompanyWords(keep=frozenset({Detail.PHONE})))
    typed = "john smith, 07700 900123, a.b@gmail.com"
    assert keeps.redact(typed).text == "J.S., 07700 900123, [email]"


def test_mrs_smith_is_not_mr_smith(company):
    typed = "mr smith hit mrs smith, then mr smith left"
    assert company(typed) == "mr S. hit mrs S.2, then mr S. left"
