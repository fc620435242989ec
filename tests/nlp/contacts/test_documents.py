"""The numbers of somebody's papers are taken out; what is like one stays."""

import pytest

from nlp.contacts import Contacts


@pytest.fixture
def read():
    """What others read of what somebody typed."""

    def replaced(typed):
        text = typed
        for start, end, kind in reversed(Contacts().find(typed)):
            text = text[:start] + kind + text[end:]
        return text

    return replaced


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("passport 533401372 seen", "passport [passport] seen"),
        ("passport no: AB 1234567", "passport no: [passport]"),
        ("MORGA657054SM9IJ", "[driving licence]"),
        ("morga 657054 sm9ij shown", "[driving licence] shown"),
        ("driving licence no 12345678", "driving licence no [driving licence]"),
        ("nhs no 943 476 5919", "nhs no [nhs number]"),
        ("nhs:9434765910", "nhs:[nhs number]"),
        ("wristband 943 476 5919", "wristband [nhs number]"),
        ("GB29 NWBK 6016 1331 9268 19 paid", "[iban] paid"),
        ("pl61109010140000071219812874", "[iban]"),
        ("iban GB28NWBK60161331926819", "iban [iban]"),
    ],
)
def test_the_numbers_of_somebodys_papers_are_taken_out(read, typed, kept):
    assert read(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "passport checked at 0214, driving licence seen 2200, iban missing",
        "MORGA697054SM9IJ, sia licence 1014012345678901",
        "job no 9434765919, ref 943 476 5919, 943 476 5910, 9434765919",
        "nhs 111 rung, nhs 0300 123 1000, NHS staff in",
        "GB28 NWBK 6016 1331 9268 19, container MSKU1234567",
        "[passport] 533401372, [nhs number] 9434765910, [iban] GB28NWBK60161331926819",
    ],
)
def test_a_number_that_is_nobodys_or_fails_its_check_stays(read, typed):
    assert read(typed) == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("passport no 123456", "passport no [passport]"),
        ("ni no AB123456", "ni no [ni number]"),
        ("driving licence ABCDE12345", "driving licence [driving licence]"),
        ("nhs 9434765919", "nhs [nhs number]"),
        ("paid with 4222222222222", "paid with [card]"),
        ("iban GB82 WEST ABCD EFGH", "iban [iban]"),
        ("born 4th july", "born [date of birth]"),
        ("sent to M1 2AB", "sent to [postcode]"),
        ("ring +6834002", "ring [phone]"),
        ("lives at elm road", "lives at [address]"),
        ("a.b@example.com rang", "[email] rang"),
    ],
)
def test_a_detail_with_as_few_figures_as_it_may_have_is_taken_out(read, typed, kept):
    assert read(typed) == kept
