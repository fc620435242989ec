"""Names in Urdu's letters go whole, whoever types them, and a cry keeps its words."""

from pathlib import Path

import pytest

from nlp.arabic_letters.names import LONGEST, names_in_arabic_letters
from nlp.corpus import read_corpus
from nlp.evaluate.score import measure

HERE = Path(__file__).parent


@pytest.mark.parametrize("language", ["ur", "en", "pl"])
@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("احمد خان", "ا.خ."),
        ("احمد خان گیٹ پر ہے", "ا.خ. گیٹ پر ہے"),
        ("جناب زرتاش کو بتا دیں", "جناب ز. کو بتا دیں"),
        ("میرا نام ژالہ وردگ ہے۔ میں گیٹ پر ہوں", "میرا نام ژ.و. ہے۔ میں گیٹ پر ہوں"),
        ("لودھراں نے دروازہ بند کیا", "ل. نے دروازہ بند کیا"),
        ("ملک عمر کو فون کرو", "م.ع. کو فون کرو"),
        ("كامران عباسي گیٹ پر ہے", "ك.ع. گیٹ پر ہے"),
        ("کیا ندیم آیا؟ نہیں آیا۔", "کیا ن. آیا؟ نہیں آیا۔"),
    ],
)
def test_a_name_goes_whole(redactor, typed, kept, language):
    assert redactor.redact(typed, language).text == kept


@pytest.mark.parametrize("language", ["ur", "en"])
@pytest.mark.parametrize(
    "typed",
    [
        "مدد! آدمی کے پاس چاقو ہے",
        "بچاؤ",
        "منیجر صاحب نے فون نہیں اٹھایا",
        "عمر تقریباً تیس سال، ملک سے باہر تھا",
        "گیٹ بی پر سب محفوظ ہیں",
        "نام نہیں بتایا",
        "پڑوسیوں نے شکایت کی",
        "اللہ نے بچایا",
        "السلام علیکم، میں پہنچ گیا",
        "طوفان نے چھت گرا دی",
        "کمال کر دیا بھائی",
    ],
)
def test_words_stay(redactor, typed, language):
    assert redactor.redact(typed, language).text == typed


def test_a_name_in_urdu_letters_goes_from_an_english_sentence(redactor):
    outcome = redactor.redact("spoke to احمد خان at gate 2 about the alarm")
    assert outcome.text == "spoke to ا.خ. at gate 2 about the alarm"


@pytest.mark.parametrize("messages", ["urdu", "held_out_urdu"])
def test_of_our_messages_nineteen_names_of_twenty_go_and_words_stay(redactor, messages):
    score = measure(
        read_corpus(HERE / f"{messages}.txt"),
        lambda text: [(n.start, n.end) for n in redactor.redact(text, "ur").names],
    )
    assert score.recall >= 0.95, score.misses
    assert sum(len(words.split()) for words, _ in score.false) <= 2, score.false


@pytest.mark.parametrize("messages", ["urdu", "held_out_urdu"])
def test_read_twice_nothing_more_goes(redactor, messages):
    for row in read_corpus(HERE / f"{messages}.txt"):
        once = redactor.redact(row.text, "ur").text
        assert redactor.redact(once, "ur").text == once


@pytest.mark.parametrize("language", ["ur", "en"])
@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Imran Ali bhai ko bola", "I.A. bhai ko bola"),
        ("imran ali bhai ko bola", "I.A. bhai ko bola"),
    ],
)
def test_a_surname_goes_that_is_a_small_word_elsewhere(redactor, typed, kept, language):
    assert redactor.redact(typed, language).text == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("سبرینا خان نے فون کیا", "س.خ. نے فون کیا"),
        ("گارڈ عمران آیا", "گارڈ ع. آیا"),
        ("عمران ولد ژوب لاپتہ ہے", "ع. ولد ژ. لاپتہ ہے"),
        ("گیٹ پر AHMED KHAN ہے", "گیٹ پر A.K. ہے"),
        ("احمد، خان صاحب", "ا.، خ. صاحب"),
    ],
)
def test_a_word_that_no_list_has_is_a_name_beside_one(redactor, typed, kept):
    assert redactor.redact(typed, "ur").text == kept


def test_a_thousand_names_are_read_in_the_time_of_a_thousand_words(found_by):
    message = "خان " * 1000
    assert len(found_by(names_in_arabic_letters, message)) == 1000 // LONGEST
