"""Whatever anybody sends is taken, changed only where names are, and then settled."""

import os
import random
import threading
from string import ascii_lowercase

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.names.redacted_text import UNREAD
from nlp.corpus import our_messages
from nlp.pipeline import CompanyWords
from nlp.redactor import Redactor
from nlp.tagger.tagger import TOKENS_A_PIECE, WORK_AT_MOST

WORDS = (
    "john smith|mr|patel|J.S.|.|. |, |Kowalczyk|will|rose|told|o'reilly|j.|van der|"
    "Thompson-Clarke|SMITH, |'s|st|road|\u200b|\U0001f600|\u202e|e\u0301|\n|2|and|"
    "李明|محمد|name is|charlie 4|...|J.S.2|'|O&apos;Grady|&amp;|&lt;|%20|\\u0027"
    "|Jos\u00c3\u00a9|lives at |14 elm rd|m1 2ab|of "
)
PIECES = st.sampled_from(WORDS.split("|"))
COMPOSED = st.lists(PIECES, max_size=14).flatmap(
    lambda pieces: st.sampled_from(["".join(pieces), " ".join(pieces)])
)
ARBITRARY = st.text(st.characters(codec=None), max_size=200)
PATIENT = settings(deadline=None, max_examples=int(os.environ.get("FUZZ", "100")))
"""``make fuzz`` reads many more."""


def settles(redactor, raw):
    outcome = redactor.redact(raw)
    again = redactor.redact(outcome.text)
    assert again.text == outcome.text
    return outcome


@PATIENT
@given(COMPOSED)
@example("name is李明14 elm rd")
def test_redacting_a_message_twice_changes_nothing(redactor, raw):
    settles(redactor, raw)


@PATIENT
@given(ARBITRARY)
def test_any_text_is_taken_and_settles(redactor, raw):
    settles(redactor, raw)


@PATIENT
@given(st.one_of(COMPOSED, ARBITRARY))
def test_what_stands_outside_names_is_unchanged(redactor, raw):
    outcome = redactor.redact(raw)
    text, last = "", 0
    for span in outcome.spans:
        assert last <= span.start < span.end <= len(raw)
        text += raw[last : span.start] + span.mark
        last = span.end
        closes = raw[last : last + 1] == "." and not raw[last + 1 : last + 2].isalnum()
        last += closes and span.mark.endswith(".")
    assert outcome.text == text + raw[last:]


LONGEST = 4_096
UNITS = (
    "john smith |J.|J. |'-|\U0001f600\u200d|\ud800|a\u0301|\x00|\ufdfa|\ufdfa |a "
    "|ni no |mr |0 |07 |0-|1/|+1 |14/2/01 |dob 14/2/01 |a@b.co |4111 1111 1111 1111 |( "
    "|van de |st |&apos;|&#|%20|\\u0027|\u00c3\u00a9"
)


@pytest.mark.parametrize("unit", UNITS.split("|"))
def test_the_longest_message_is_taken(redactor, unit):
    settles(redactor, (unit * LONGEST)[:LONGEST])


@pytest.mark.parametrize("letters", [2, 3, 5, 9])
def test_no_text_is_read_for_longer_than_it_may_be(redactor, letters):
    chance = random.Random(letters)
    words = ["".join(chance.choices("abcdefghijklmnop", k=letters)) for _ in range(999)]
    redactor.redact(" ".join(words)[:LONGEST])
    assert redactor.work < WORK_AT_MOST * 2 + LONGEST // TOKENS_A_PIECE


def test_the_longest_polish_message_is_read_for_twice_as_long_at_most(redactor):
    text = " ".join(row.text for row in our_messages("second_round/pl"))
    for start in (0, LONGEST):
        redactor.redact(text[start:][:LONGEST], "pl")
        assert redactor.work > WORK_AT_MOST / 2
        assert redactor.work < WORK_AT_MOST * 2 + LONGEST // TOKENS_A_PIECE


@pytest.mark.parametrize("sign", ["\ufdfa", "a", "\u0301", "\u0939"])
def test_a_word_without_end_is_compared_with_no_colleagues(sign):
    company = Redactor(CompanyWords(staff=["Krzysztof Nowakowski"]))
    assert company.redact(sign * LONGEST).text == sign * LONGEST


def test_text_that_nobody_could_have_written_ends_in_a_mark(redactor):
    chance = random.Random(7)
    words = ["".join(chance.choices(ascii_lowercase, k=6)) for _ in range(3_000)]
    raw = f"All quiet at the main gate tonight. {' '.join(words)}"
    outcome = redactor.redact(raw)
    assert outcome.text.endswith(UNREAD)
    assert outcome.spans[-1].end == len(raw)
    assert not outcome.spans[-1].is_name


def test_one_person_is_one_mark_to_the_end_of_a_long_report(redactor):
    filler = "All doors were checked and locked, and nothing was to report there. "
    raw = f"Told Kwabena Asante to wait. {filler * 30}Then Asante left. {filler * 20}"
    kept = str(redactor.redact(raw).text)
    assert kept.startswith("Told K.A. to wait. All doors")
    assert " Then K.A. left. All doors" in kept
    assert kept.count("nothing was to report") == 50


def test_many_officers_may_write_at_once(redactor):
    kept = []

    def write():
        kept.extend(redactor.redact("spoke to john smith").text for _ in range(20))

    writers = [threading.Thread(target=write) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert kept == ["spoke to J.S."] * 80
