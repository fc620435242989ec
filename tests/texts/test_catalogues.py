"""Nobody reads half a language: every sentence, every value, every key."""

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import bot.texts
from bot.texts.keyboard import Key, key_of, label
from bot.texts.reader import ENGLISH, LOCALES, Reader, catalogue, languages
from tests.texts.read.through import everything, words_of

LANGUAGES = sorted(languages())
ALIKE = {"🆘 SOS", "OK {time}", "E-mail", "{minutes} min"}
ALIKE |= {"{hours} h {minutes} min", "Tablet", "Laptop"}
ALIKE |= {"DPO", "SIRO", "administrator", "director"}
ALIKE |= {"SOS", "SOS: {who}", "Incident"}
"""The same in every language, on purpose."""
LONGEST = 4096
"""Characters in one message. Source: Telegram Bot API, sendMessage."""

PLACEHOLDER = re.compile(r"\{\w*\}")
COMMAND = re.compile(r"(?<!\w)/[a-z]+")
NUMBER = re.compile(r"\d+")
QUOTED = re.compile("“(.+?)”")


def sentences() -> list[str]:
    """Every English sentence, as ``make translations`` finds it."""
    found = extract_from_dir(Path(bot.texts.__file__).parent, keywords={"say": None})
    return sorted({message for _, _, message, _, _ in found})


SENTENCES = sentences()


@dataclass(frozen=True)
class Listening(Reader):
    """A reader who remembers which sentences were said to them."""

    heard: set[str] = field(default_factory=set)

    def say(self, words: str, **values: object) -> str:
        self.heard.add(words)
        return super().say(words, **values)


def in_both(pattern: re.Pattern[str], language: str, sentence: str) -> bool:
    said = catalogue(language).gettext(sentence)
    return Counter(pattern.findall(sentence)) == Counter(pattern.findall(said))


@pytest.fixture(params=LANGUAGES)
def language(request) -> str:
    return request.param


def test_officers_may_read_polish_and_romanian():
    assert {"pl", "ro"} <= languages()


def test_no_sentence_is_left_in_english(language):
    said = catalogue(language)
    left = [words for words in SENTENCES if said.gettext(words) == words]
    assert set(left) <= ALIKE


def test_a_catalogue_holds_what_the_bot_says_and_nothing_more(language):
    with (LOCALES / language / "LC_MESSAGES" / "checkcall.po").open("rb") as po:
        held = read_po(po)
    assert {message.id for message in held if message.id} == set(SENTENCES)
    assert not held.obsolete
    assert not [message.id for message in held if message.id and message.fuzzy]


def test_a_catalogue_says_which_language_it_is(language):
    header = catalogue(language).info()
    assert header["language"] == language
    assert header["plural-forms"].startswith("nplurals=")


@pytest.mark.parametrize("kept", [PLACEHOLDER, COMMAND, NUMBER])
def test_names_times_commands_and_999_stay_in_every_sentence(language, kept):
    assert [s for s in SENTENCES if not in_both(kept, language, s)] == []


def test_a_button_a_sentence_names_reads_as_the_button_does(language):
    said = catalogue(language).gettext
    named = [(s, name) for s in SENTENCES for name in QUOTED.findall(s)]
    assert named
    assert [s for s, name in named if f"„{said(name)}”" not in said(s)] == []


@pytest.mark.parametrize("key", Key)
def test_a_key_is_understood_in_whatever_language_it_is_read(key):
    for one in (ENGLISH, *LANGUAGES):
        assert key_of(label(Reader(one), key)) is key


def test_no_two_keys_read_alike_in_any_language():
    labels = {(label(Reader(one), key), key) for one in LANGUAGES for key in Key}
    labels |= {(label(Reader(), key), key) for key in Key}
    assert [w for w, n in Counter(words for words, _ in labels).items() if n > 1] == []


@pytest.mark.parametrize(
    ("reads", "sentence"),
    [
        ("pl", "Jesteś na zmianie: RIV, od 02:15."),
        ("ro", "Ești în tură la RIV de la 02:15."),
        ("en", "You have been booked on at RIV since 02:15."),
    ],
)
def test_an_officer_reads_their_own_language(reads, sentence):
    words = "You have been booked on at {site} since {time}. Book off there first."
    assert Reader(reads).say(words, site="RIV", time="02:15").startswith(sentence)


@pytest.mark.parametrize("polish", ["pl", "pl_PL", "pl-PL", "PL"])
def test_however_polish_is_spelt_a_polish_officer_reads_polish(polish):
    assert Reader(polish).say("Next one: {due}.", due="02:15") == "Następny: 02:15."


@pytest.mark.parametrize("unknown", ["xx", "", "../pl"])
def test_an_officer_whose_language_is_unknown_reads_english(unknown):
    assert Reader(unknown).say("Next one: {due}.", due="02:15") == "Next one: 02:15."


@pytest.mark.parametrize("reads", [ENGLISH, *LANGUAGES])
def test_every_text_can_be_read_from_end_to_end(reads):
    for text in everything(Reader(reads)):
        for words in words_of(text):
            assert words.strip()
            assert len(words) <= LONGEST
            assert not set("{}") & set(words)


def test_the_read_through_leaves_no_sentence_out():
    reader = Listening()
    assert all(words_of(text) for text in everything(reader))
    assert set(SENTENCES) == reader.heard
