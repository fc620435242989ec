"""Nobody reads half a language: every sentence, every value, every key.

A language that is for officers only has what officers read and press, and all of it.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from gettext import NullTranslations
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

import bot.texts
from bot.texts.keyboard import Key, key_of, label
from bot.texts.message import Message
from bot.texts.people.officers_read import FILES, SAFETY
from bot.texts.people.officers_read import SENTENCES as ALONE
from bot.texts.reader import (
    ENGLISH,
    FOR_OFFICERS,
    LOCALES,
    Reader,
    catalogue,
    languages,
    read_catalogue,
    whole_languages,
)
from tests.texts.read.through import everything, words_of
from tests.texts.test_signs import SIGN, without_signs

LANGUAGES = sorted(languages())
ALIKE = {"🆘 SOS", "OK {time}", "E-mail", "{minutes} min", "director", "Incident"}
ALIKE |= {"{hours} h {minutes} min", "Tablet", "Laptop", "DPO", "SIRO", "SOS"}
ALIKE |= {"administrator", "SOS: {who}", "• {officer}: {shift}", "{ref}: “{said}”"}
"""The same in every language, on purpose."""
LONGEST = 4096
"""Characters in one message. Source: Telegram Bot API, sendMessage."""

PLACEHOLDER = re.compile(r"\{\w*\}")
COMMAND = re.compile(r"(?<!\w)/[a-z]+")
NUMBER = re.compile(r"\d+")
QUOTED = re.compile("“(.+?)”")


@cache
def found() -> list[tuple[str, str]]:
    """Every English sentence and its file, as ``make translations`` finds them."""
    texts = Path(bot.texts.__file__).parent
    said = extract_from_dir(texts, keywords={"say": None})
    return [(Path(file).as_posix(), message) for file, _, message, _, _ in said]


@cache
def sentences() -> list[str]:
    return sorted({message for _, message in found()})


@cache
def of_safety() -> set[str]:
    return {message for file, message in found() if file in SAFETY}


@cache
def officers() -> list[str]:
    return sorted({m for file, m in found() if file in FILES} | set(ALONE))


def sentences_of(language: str) -> list[str]:
    return officers() if language in FOR_OFFICERS else sentences()


@dataclass(frozen=True)
class Listening(Reader):
    """A reader who remembers which sentences were said to them."""

    heard: set[str] = field(default_factory=set)

    def say(self, words: str, **values: object) -> str:
        self.heard.add(words)
        return super().say(words, **values)


def left_in_english(said: NullTranslations, sentences: list[str]) -> list[str]:
    """Those that a life may hang on first."""
    left = [s for s in sentences if said.gettext(s) == s and s not in ALIKE]
    return sorted(left, key=lambda sentence: sentence not in of_safety())


def in_both(pattern: re.Pattern[str], language: str, sentence: str) -> bool:
    said = catalogue(language).gettext(sentence)
    return Counter(pattern.findall(sentence)) == Counter(pattern.findall(said))


@pytest.fixture(params=LANGUAGES)
def language(request) -> str:
    return request.param


def test_officers_may_read_polish_and_romanian():
    assert {"pl", "ro"} <= whole_languages()


def test_every_language_for_officers_has_a_catalogue():
    assert languages() >= FOR_OFFICERS


def test_what_officers_read_is_said_somewhere():
    assert set(FILES) <= {file for file, _ in found()}
    assert [words for words in ALONE if words not in sentences()] == []


def test_no_sentence_is_listed_alone_whose_file_is_listed():
    held = {message for file, message in found() if file in FILES}
    assert [words for words in ALONE if words in held] == []


def test_no_sentence_is_left_in_english(language):
    left = left_in_english(catalogue(language), sentences_of(language))
    assert not left, f"{language} lacks:\n{json.dumps(left, indent=1)}"


def test_a_missing_text_is_read_in_english_and_fails_with_what_is_for_safety_first(
    tmp_path, language
):
    kept = LOCALES / language / "LC_MESSAGES" / "checkcall.po"
    with kept.open("rb") as po:
        held = read_po(po)
    gone = ["Book on", "Check call due {due} at {site}."]
    for words in gone:
        held[words].string = ""
    with (tmp_path / "checkcall.po").open("wb") as po:
        write_po(po, held)
    said = read_catalogue(tmp_path / "checkcall.po")
    assert [said.gettext(words) for words in gone] == gone
    assert left_in_english(said, sentences_of(language)) == gone[::-1]


def test_what_a_life_may_hang_on_stands_first():
    assert FILES[: len(SAFETY)] == SAFETY
    assert {"🆘 SOS, I need help", "No, I am all right", "I am back"} <= of_safety()
    assert "Check call due {due} at {site}." in of_safety()
    assert "Book on" not in of_safety()


def test_a_catalogue_holds_what_the_bot_says_and_nothing_more(language):
    with (LOCALES / language / "LC_MESSAGES" / "checkcall.po").open("rb") as po:
        held = read_po(po)
    assert {message.id for message in held if message.id} == set(sentences_of(language))
    assert not held.obsolete
    assert not [message.id for message in held if message.id and message.fuzzy]


@pytest.mark.parametrize("reads", sorted(FOR_OFFICERS))
def test_what_only_managers_read_is_english_in_a_language_for_officers(reads):
    words = "THE DAILY BACKUP WAS NOT MADE."
    assert words in sentences()
    assert words not in officers()
    assert Reader(reads).say(words) == words


def test_a_catalogue_says_which_language_it_is(language):
    header = catalogue(language).info()
    assert header["language"] == language
    assert header["plural-forms"].startswith("nplurals=")


@pytest.mark.parametrize("kept", [PLACEHOLDER, COMMAND, NUMBER])
def test_names_times_commands_and_999_stay_in_every_sentence(language, kept):
    said = sentences_of(language)
    assert [s for s in said if not in_both(kept, language, s)] == []


def test_a_button_a_sentence_names_reads_as_the_button_does(language):
    said = catalogue(language).gettext
    named = [(s, name) for s in sentences_of(language) for name in QUOTED.findall(s)]
    assert named
    before = "“" if language in FOR_OFFICERS else "„"
    assert [s for s, name in named if f"{before}{said(name)}”" not in said(s)] == []


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
        ("pt", "Está ao serviço em RIV desde as 02:15."),
        ("cy", "Rydych ar sifft ar safle RIV ers 02:15."),
        ("ur", "آپ \u206802:15\u2069 سے \u2068RIV\u2069 پر بک آن ہیں۔"),
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


@pytest.fixture(scope="module", params=[ENGLISH, *LANGUAGES])
def read(request) -> tuple[Listening, list[tuple[Message | str, list[str]]]]:
    """All there is, once in each language, and who read it."""
    reader = Listening(request.param)
    return reader, [(text, words_of(text)) for text in everything(reader)]


def test_every_text_can_be_read_from_end_to_end(read):
    for _, said in read[1]:
        assert said
        for words in said:
            assert 0 < len(words.strip()) <= len(words) <= LONGEST
            assert not set("{}") & set(words)


def test_every_line_and_button_can_be_told_apart_without_its_signs(read):
    for text, said in read[1]:
        signed = [line for line in "\n".join(said).split("\n") if SIGN.search(line)]
        assert [line for line in signed if not without_signs(line)] == []
        if isinstance(text, Message):
            labels = Counter(without_signs(each) for each in set(said[1:]))
            assert [label for label, times in labels.items() if times > 1] == []


@pytest.mark.parametrize("read", [ENGLISH], indirect=True)
def test_the_read_through_leaves_no_sentence_out(read):
    assert set(sentences()) == read[0].heard
