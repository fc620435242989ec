"""Where somebody lives is taken out; where the company's sites are stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.names.contact_detail import Detail
from nlp.contacts import Contacts, OwnPlaces
from nlp.pipeline import CompanyWords
from nlp.redactor import Redactor

SITES = (
    "Riverside Court",
    "Dock Road Retail Park",
    "1 Riverside Way, Leeds LS1 4DY",
    "20 Station Road, Ashford",
)


def read_by(contacts, typed):
    text = typed
    for start, end, kind in reversed(contacts.find(typed)):
        text = text[:start] + kind + text[end:]
    return text


@pytest.fixture(scope="module")
def read():
    """What others read where the company guards `SITES`."""
    contacts = Contacts()
    contacts.own = OwnPlaces.of(SITES)
    return lambda typed: read_by(contacts, typed)


@pytest.fixture(scope="module")
def company():
    redactor = Redactor(CompanyWords(places=SITES[:2], addresses=SITES[2:]))
    return lambda raw: str(redactor.redact(raw).text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("lives at 14 acacia avenue b12 9qx", "lives at [address] [postcode]"),
        ("lives at 14 elm rd flat 2b", "lives at [address]"),
        ("K.N. of studio b willow court", "K.N. of [address]"),
        ("took him home to 23 canal st", "took him home to [address]"),
        ("IP 14 Maple Close, B12 8QR", "IP [address], [postcode]"),
        ("HOME ADDRESS IS 9 PARK VIEW", "HOME ADDRESS IS [address]"),
        ("her adress is 6 beech av.", "her adress is [address]."),
        ("his addr: 12 St. John's Rd", "his addr: [address]"),
        ("stays at his nans 6 beech ave", "stays at his nans [address]"),
        ("flat 3 Kestrel House, 14 Elm Road", "[address]"),
        ("lives flat 3 kestrel house", "lives [address]"),
        ("letter to 22 Cranbourne Terrace lost", "letter to [address] lost"),
        ("resident of 44 oak place", "resident of [address]"),
        (
            "name: JS\nADDRESS:\n14 Maple Close\nM14 5RQ",
            "name: JS\nADDRESS:\n[address]\n[postcode]",
        ),
        ("lives at 1400 london road", "lives at [address]"),
        ("14 Maple Close", "[address]"),
    ],
)
def test_where_somebody_lives_is_taken_out_however_it_is_typed(read, typed, kept):
    assert read(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("she lives in Alexandra Road", "she lives in [address]"),
        ("lives down elm rd somewhere", "lives down [address] somewhere"),
        ("lives at the old rectory, mill lane", "lives at the [address]"),
        ("lives in elm road 14, top floor", "lives in [address], top floor"),
        ("ran into alexandra road", "ran into alexandra road"),
        ("living in the car park", "living in the car park"),
        ("he lives very close", "he lives very close"),
    ],
)
def test_a_street_is_a_home_only_where_somebody_lives_there(read, typed, kept):
    assert read(typed) == kept


@pytest.mark.parametrize(
    "typed", ["m1 2ab", "M12AB", "sw1a 1aa", "SW1A1AA", "b12  9qx"]
)
def test_a_postcode_that_is_no_sites_is_taken_out(read, typed):
    assert read(f"from {typed}.") == "from [postcode]."


@pytest.mark.parametrize(
    "typed",
    [
        "alarm at 20 station road, patrol of dock road",
        "car outside 25 Station Rd. blocks it",
        "attend 1 riverside way ls1 4dy, LS14DY",
        "resident of flat 4 riverside court rang, lives at riverside court",
    ],
)
def test_where_the_companys_sites_are_stays(read, typed):
    assert read(typed) == typed


def test_another_number_in_a_sites_street_goes_when_somebody_lives_there(read):
    assert read("he lives at 25 station rd") == "he lives at [address]"
    assert read("she lives at 20 station rd") == "she lives at 20 station rd"


@pytest.mark.parametrize(
    "typed",
    [
        "sos im at 40 alma road",
        "I'm with JS at 40 Alma Road, M14 5RQ",
        "we are outside 14 elm rd",
        "fire at 14 elm road",
        "sos, come to 14 elm road",
        "my loc: 14 elm road",
        "smoke alarm flat 33 rowan court",
    ],
)
def test_where_help_is_needed_stays(read, typed):
    assert read(typed) == typed


def test_where_somebody_else_is_does_not_stay_for_that(read):
    assert read("im told he is at 40 alma road") == "im told he is at [address]"
    assert read("im at his house 14 elm road") == "im at his house [address]"
    left = "im off, parcel for the tenant at [address]"
    assert read("im off, parcel for the tenant at 14 elm road") == left


@pytest.mark.parametrize(
    "typed",
    [
        "gate 2 station lane, unit 4 mill lane, charlie 4 mill lane, bus 42 mill road",
        "2 lads on high street, 3 males park road, 2 needles church lane",
        "at 0200 park lane, 2200 elm road patrol done, 22:14 elm road",
        "doors 2 and 3 did close, 2 barriers close, 2 way radio, 7 hour drive",
        "2 st johns crew, 3 outside st pauls, 1 hard drive, 2 crown court",
        "taken to St Marys Hospital, Praed Street",
        "flat 4 lost fob, mr J.L. of flat 2 rang",
        "lives, address, home",
    ],
)
def test_a_count_or_a_place_without_a_person_stays(read, typed):
    assert read(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "BV19 KXR, A123 BCD, ABC 123D, AB12 CDE, AB 1234, Q123 ABC",
        "reg M12 3AB, lorry AB123CD, ref S12 3AB, seal no L12 3AB",
        "level b1 2nd floor, ch1 2nd net, e2 3hr delay, w1 4pm",
        "E1001, gate B1, sector M1, M25 J10, S1 and S2",
        "code b12 8qr on the door",
    ],
)
def test_a_mark_a_reference_or_a_measure_is_no_postcode(read, typed):
    assert read(typed) == typed


def test_a_name_beside_an_address_shows_that_somebody_lives_there(company):
    assert company("told john smith, 14 maple close") == "told J.S., [address]"
    assert company("mr patel of 9 park view rang") == "mr P. of [address] rang"


def test_a_site_named_like_a_street_stays_beside_a_name(company):
    typed = "spoke to john smith at riverside court, 20 station road"
    assert company(typed) == "spoke to J.S. at riverside court, 20 station road"


def test_a_company_may_leave_addresses_in_the_text():
    keep = frozenset({Detail.ADDRESS, Detail.POSTCODE})
    keeps = Redactor(CompanyWords(keep=keep))
    typed = "john smith lives at 14 elm road m14 5rq"
    assert keeps.redact(typed).text == "J.S. lives at 14 elm road m14 5rq"


STREETS = st.sampled_from(["elm", "acacia", "station", "st johns", "old mill"])
KINDS = st.sampled_from(["road", "rd", "Street", "AVE", "lane", "close", "court", "pl"])
NUMBERS = st.integers(1, 999)
CASES = st.sampled_from([str.lower, str.upper, str.title, str])


@settings(deadline=None, max_examples=200)
@given(NUMBERS, STREETS, KINDS, CASES)
def test_whoever_is_said_to_live_there_has_the_address_taken_out(
    number, street, kind, cased
):
    contacts = Contacts()
    typed = cased(f"he lives at {number} {street} {kind}")
    assert read_by(contacts, typed) == f"{cased('he lives at')} [address]"


@settings(deadline=None, max_examples=200)
@given(NUMBERS, STREETS, KINDS, CASES)
def test_a_sites_own_door_stays_however_it_is_typed(number, street, kind, cased):
    door = f"{number} {street} {kind}"
    contacts = Contacts()
    contacts.own = OwnPlaces.of([f"Tower, {door}, Hull HU1 2AB"])
    typed = cased(f"he lives at {door}, hu1 2ab")
    assert read_by(contacts, typed) == typed
