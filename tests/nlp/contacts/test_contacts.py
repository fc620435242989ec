"""How somebody could be reached is taken out of what officers type; the rest stays."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.names.contact_detail import Detail
from nlp.contacts import Contacts, number_key
from nlp.tokens import Words

WORDS = (
    "07700 900123|020 7946 0000|+48 601 234 567|0044|+|(0)|07|0| |  |-|.|/|(|)|,|tel"
    "|no. |call |a.b@gmail.com|@| at gmail dot com| dot |john|QQ 12 34 56 C|ni |AB|12"
    "|3456|C|4111 1111 1111 1111|4|dob |born |d.o.b|14/2/01|14 feb|2001|(dob)|[phone]"
    "|14 elm rd|flat 2b|lives at |Maple Close|close|im at |home |m1 2ab|mr |J.S. of "
    "|GB29NWBK60161331926819|passport |nhs |943 476 5919|MORGA657054SM9IJ|[address]"
    "|[postcode]|[email]|[ni number]|[date of birth]|[card]|[|]"
    "|ref |CAD |e\u0301|\u00a0|٠٧|\n"
)
UNITS = (
    "0 |+1 |a@|07 |dob |(0)|jan 1 |1|14 elm |lives at |flat 2 |m1 2|st |im |GB29 "
    "|12345 |his home |1 st |1 a |a, "
)
PIECES = st.sampled_from(WORDS.split("|"))
COMPOSED = st.lists(PIECES, max_size=14).map("".join)
ARBITRARY = st.text(st.characters(codec=None, exclude_categories=["Cs"]), max_size=200)
PATIENT = settings(deadline=None, max_examples=300)


@pytest.fixture(scope="module")
def pipeline():
    nlp = spacy.blank("en")
    nlp.tokenizer = Words(nlp.vocab)
    nlp.add_pipe("checkcall_contacts")
    return nlp


def replaced(contacts, typed):
    text = typed
    for start, end, kind in reversed(contacts.find(typed)):
        text = text[:start] + kind + text[end:]
    return text


@pytest.fixture
def read():
    """What others read of what somebody typed."""
    return lambda typed: replaced(Contacts(), typed)


@pytest.mark.parametrize(
    "typed",
    [
        "07700 900123",
        "07700900123",
        "0770 0900 123",
        "077 00 90 01 23",
        "0 7 7 0 0 9 0 0 1 2 3",
        "07700-900-123",
        "07700.900.123",
        "07700/900123",
        "07700\u00a0900\u00a0123",
        "O7700 900123",
        "07700–900123",
        "+44 7700 900123",
        "+44 (0)7700 900123",
        "0044 7700 900123",
        "447700900123",
        "020 7946 0000",
        "(020) 7946 0000",
        "01632 960123",
        "01204 62083",
        "+48 601 234 567",
        "+33 6 12 34 56 78",
        "0048 601 234 567",
        "+353 87 123 4567",
        "+40 721 234 567",
        "０７７００９００１２３",
        "٠٧٧٠٠٩٠٠١٢٣",
    ],
)
def test_a_phone_number_is_taken_out_however_it_is_typed(read, typed):
    assert read(f"rang {typed}, no answer") == "rang [phone], no answer"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("tel07700900123", "tel[phone]"),
        ("MOB:07700 900123now", "MOB:[phone]now"),
        ("gate 3 07700 900123 2200", "gate 3 [phone] 2200"),
        ("07700900123 07700900124", "[phone] [phone]"),
        ("07700900123/07700900124.", "[phone]/[phone]."),
        ("mob 7700900123", "mob [phone]"),
        ("tel no. 48601234567", "tel no. [phone]"),
    ],
)
def test_the_words_around_a_number_stay(read, typed, kept):
    assert read(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "john.smith@gmail.com",
        "JOHN.SMITH99@GMAIL.CO.UK",
        "j.o'neil+work@sub.company.co.uk",
        "john@ gmail.com",
        "john@gmail,com",
        "jane_doe(at)hotmail.co.uk",
        "john(at)gmail(dot)com",
        "johnsmith at gmail.com",
        "john dot smith at gmail dot com",
        "JANE UNDERSCORE DOE AT YAHOO DOT CO DOT UK",
        "john＠gmail.com",
    ],
)
def test_an_address_is_taken_out_and_the_stop_left(read, typed):
    assert read(f"mail {typed}.") == "mail [email]."


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ni QQ 12 34 56 C", "ni [ni number]"),
        ("qq123456c given", "[ni number] given"),
        ("AB 12 34 56 D", "[ni number]"),
        ("ni no ab 12 34 56", "ni no [ni number]"),
        ("card 4111 1111 1111 1111 left", "card [card] left"),
        ("5555-5555-5555-4444", "[card]"),
        ("3782 822463 10005", "[card]"),
    ],
)
def test_numbers_of_the_state_and_of_banks_are_taken_out(read, typed, kept):
    assert read(typed) == kept


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("dob", "14/2/01"),
        ("DOB:", "14.02.2001"),
        ("d o b", "04 06 09"),
        ("d.o.b.", "2001-02-14"),
        ("date of birth", "14021998"),
        ("dob given", "1996"),
        ("born", "14th feb 2001"),
        ("born on the", "3rd of March 1999"),
        ("born in", "1996"),
        ("his birthday is", "4 may"),
    ],
)
def test_a_date_is_taken_out_where_the_text_says_somebody_was_born(read, said, date):
    assert read(f"{said} {date}, left") == f"{said} [date of birth], left"


def test_a_date_may_stand_before_the_word_that_says_so(read):
    assert read("on 12/03 gave 14/2/01 (dob)") == "on 12/03 gave [date of birth] (dob)"


def test_the_dates_of_two_lads_are_both_taken_out(read):
    kept = "dobs [date of birth] and [date of birth]"
    assert read("dobs 14/2/01 and 3/4/02") == kept


@pytest.mark.parametrize(
    "typed",
    [
        "patrols 2200 0600, 0100 0200 0300, 0730-1930, 22:00",
        "07/12/2025 0600-1800, 01/12/25 0600, 01.12.2025 101, 2025-01-02 03:04:05",
        "CAD 1234 of 12/3, CAD 0123 of 12/03/2026, ref 0921/77, seal 880213",
        "INC-12 BR-3 OB-77 SH-1204 E1001, call sign 4, PC 4412",
        "BV19 KXR, A123 BCD, ABC 123D, AB 1234, 1 A, Q123 ABC",
        "door code 4471#, alarm 0912, flat 4, £20.50, 3 x 100, 012345 miles",
        "999 111 101, 0800 1111, 0800 123 4567, 0345 678 9012, +44 800 123 4567",
        "IMEI 352099001761481, serial no 01234567890, SN01234567890",
        "licence 1014 0123 4567 8901, sort code 04-00-04 acc 12345678",
        "at 221530 a male left, pc 441234 came",
        "keys @ reception.all good, met at amazon dot com, @handle",
        "look at sky dot com, zones 01 02 03 04 056",
        "51.507400, -0.127800",
        "mams birthday on the 9th, newborn 2200, born 2210 hrs, on 12/03 dob unknown",
        "4471 2345 6789 0120",
        "[phone] 7700900123, [date of birth] 12/03/2001, [ni number] AB 12 34 56",
        "",
    ],
)
def test_what_reaches_nobody_stays(read, typed):
    assert read(typed) == typed


def test_a_company_may_leave_a_kind_in_the_text():
    contacts = Contacts()
    contacts.passed = frozenset({Detail.PHONE, Detail.CARD})
    typed = "07700 900123 4111 1111 1111 1111 "
    assert replaced(contacts, typed + "a@b.com") == typed + "[email]"


def test_the_companys_own_numbers_stay_however_they_are_typed():
    contacts = Contacts()
    contacts.kept_numbers = frozenset(map(number_key, ["020 7946 0000", "999"]))
    typed = "rang (020) 7946-0000, +44 20 7946 0000, 00442079460000, 02079460000"
    assert replaced(contacts, f"{typed}, 07700900123") == f"{typed}, [phone]"


def test_the_pipeline_puts_labelled_spans_beside_the_names(pipeline):
    doc = pipeline("robbed07700900123now, a@b.com")
    found = [(span.text, span.label_) for span in doc.spans["contacts"]]
    assert found == [("07700900123", "PHONE"), ("a@b.com", "EMAIL")]
    assert doc.text == "robbed07700900123now, a@b.com"


def test_a_quiet_message_has_none(pipeline):
    assert not pipeline("all quiet").spans["contacts"]


@PATIENT
@given(st.one_of(COMPOSED, ARBITRARY))
def test_any_text_is_taken_and_its_spans_are_in_order_and_apart(pipeline, text):
    doc = pipeline(text)
    spans = [(span.start_char, span.end_char) for span in doc.spans["contacts"]]
    edges = [edge for span in spans for edge in span]
    assert doc.text == text
    assert edges == sorted(edges)
    found = Contacts().find(text)
    assert spans == [(start, end) for start, end, _ in found]
    assert all(start < end for start, end in spans)


@PATIENT
@given(st.one_of(COMPOSED, ARBITRARY), st.frozensets(st.sampled_from(Detail)))
def test_replacing_twice_changes_nothing(text, passed):
    contacts = Contacts()
    contacts.passed = passed
    contacts.kept_numbers = frozenset({number_key("020 7946 0000")})
    once = replaced(contacts, text)
    assert replaced(contacts, once) == once


@pytest.mark.parametrize("unit", UNITS.split("|"))
def test_the_longest_message_is_taken(read, unit):
    read((unit * 4096)[:4096])
