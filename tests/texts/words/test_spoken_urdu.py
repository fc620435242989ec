"""What officers type in Urdu, in its letters and in Latin ones, as they mean it."""

import pytest

from bot.domain.incidents.particulars import Category
from bot.domain.words.spoken import Spoken
from bot.texts.words.spoken import card_in, cry_in, is_urgent, meaning_of
from bot.texts.words.spoken.texted import Asks, texted

WELL = """
theek hai | thik h | Main theek hoon | main thik hun sir | sab theek hai shukriya
sab khairiyat hai | koi masla nahi | sab ok hai | haan ji | hazir
میں ٹھیک ہوں | سب ٹھیک ہے۔ | سب خیریت ہے | ٹھیک ہے | ٹهيك هے | اوکے | کوئی مسئلہ نہیں
"""
CALLS = """
madad | Bachao!! | meri madad karo | mujhe madad chahiye jaldi | sos madad
مدد | مدد کرو | بچاؤ بچاؤ | مجھے بچاؤ | مجھے مدد چاہیے | ایس او ایس
خدا کے لیے مدد کریں
"""
IN_DANGER = """
mujhe maar rahe hain | us ke paas chaku hai | police ko bulao | saans nahi aa rahi
main theek nahi hoon | theek nahi | main zakhmi hoon | gate par hamla ho gaya
seene mein dard hai | khoon beh raha hai | main phans gaya hoon | gate 2 pe madad bhejo
مجھے مار رہے ہیں | اس کے پاس چاقو ہے | پولیس کو بلاؤ | میں ٹھیک نہیں ہوں | ٹھیک نہیں
سانس نہیں آ رہی | میں زخمی ہوں | ہم پر حملہ ہوا | سینے میں درد ہے | مجھے پکڑ لیا
"""
ORDINARY = """
madad nahi chahiye | madad ki zaroorat nahi | visitor ki madad ki | gate 2 band hai
bacho ne gate tora | mujhe market jana hai | gate theek nahi hai | khana kha liya
مدد نہیں چاہیے | وزیٹر کی مدد کی | سب دروازے لاک ہیں | گیٹ ٹھیک نہیں ہے
"""


def each(words):
    return [one.strip() for line in words.split("\n") for one in line.split("|") if one]


@pytest.mark.parametrize("typed", each(WELL))
def test_all_is_well(typed):
    assert meaning_of(typed) in (Spoken.WELL, Spoken.YES)
    assert is_urgent(typed)


@pytest.mark.parametrize("typed", each(CALLS))
def test_a_call_for_help(typed):
    assert meaning_of(typed) is Spoken.CRY
    assert is_urgent(typed)


@pytest.mark.parametrize("typed", each(IN_DANGER))
def test_whoever_is_in_danger_is_asked_at_once(typed):
    assert meaning_of(typed) is Spoken.CRY_WITHIN
    assert is_urgent(typed)


@pytest.mark.parametrize("typed", each(ORDINARY))
def test_ordinary_words(typed):
    assert cry_in(typed) is None
    assert meaning_of(typed) not in (Spoken.WELL, Spoken.WELL_AND_MORE)


@pytest.mark.parametrize("typed", ["theek ho?", "ٹھیک ہو؟", "sab theek hai؟"])
def test_a_question_is_no_answer(typed):
    assert meaning_of(typed) not in (Spoken.WELL, Spoken.WELL_AND_MORE, Spoken.YES)


def test_more_words_after_it_are_kept():
    assert meaning_of("ٹھیک ہوں، گیٹ 2 بند ہے") is Spoken.WELL_AND_MORE
    assert meaning_of("sab theek hai, gate 2 band hai") is Spoken.WELL_AND_MORE


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("haan", Spoken.YES),
        ("جی ہاں", Spoken.YES),
        ("nahi", Spoken.NO),
        ("نہیں، میں ٹھیک ہوں", Spoken.WELL),
        ("duty shuru", Spoken.BOOK_ON),
        ("میں پہنچ گیا", Spoken.BOOK_ON),
        ("duty khatam", Spoken.BOOK_OFF),
        ("ڈیوٹی ختم", Spoken.BOOK_OFF),
        ("wapas aa gaya hun", Spoken.BACK),
        ("میں واپس ہوں", Spoken.BACK),
        ("ghar pohanch gayi", Spoken.HOME),
        ("میں گھر پر ہوں", Spoken.HOME),
        ("aaj nahi aa sakta", Spoken.CANNOT_COME),
        ("میری طبیعت خراب ہے", Spoken.SICK),
        ("میں آج نہیں آ سکتی", Spoken.CANNOT_COME),
        ("signal nahi hai", Spoken.OUT_OF_REACH),
        ("بیٹری ختم ہو رہی ہے", Spoken.OUT_OF_REACH),
    ],
)
def test_what_else_is_meant(typed, meant):
    assert meaning_of(typed) is meant


@pytest.mark.parametrize(
    ("typed", "card", "is_certain"),
    [
        ("aag lag gayi hai", Category.FIRE, True),
        ("سائٹ پر آگ لگ گئی", Category.FIRE, True),
        ("bomb hai", Category.BOMB_THREAT, True),
        ("koi behosh ho gaya", Category.MEDICAL, True),
        ("کل آگ لگی تھی", Category.FIRE, False),
    ],
)
def test_an_action_card(typed, card, is_certain):
    named = card_in(typed)
    assert (named.category, named.is_certain) == (card, is_certain)


@pytest.mark.parametrize(
    ("typed", "asks", "where"),
    [
        ("آن RIV", Asks.ON, "riv"),
        ("duty on", Asks.ON, ""),
        ("آف", Asks.OFF, ""),
        ("ڈیوٹی ختم", Asks.OFF, ""),
        ("مجھے قبول ہے", Asks.RULES, ""),
        ("qabool hai", Asks.RULES, ""),
    ],
)
def test_what_is_texted_in_place_of_a_button(typed, asks, where):
    found = texted(typed)
    assert (found.asks, found.where) == (asks, where)
