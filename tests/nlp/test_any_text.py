"""Whatever anybody sends is taken, changed only where names are, and then settled."""

import os
import threading

from hypothesis import given, settings
from hypothesis import strategies as st

WORDS = (
    "john smith|mr|patel|J.S.|.|. |, |Kowalczyk|will|rose|told|o'reilly|j.|van der|"
    "Thompson-Clarke|SMITH, |'s|st|road|\u200b|\U0001f600|\u202e|e\u0301|\n|2|and|"
    "李明|محمد|name is|charlie 4|...|J.S.2|'"
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


def test_the_longest_message_is_taken(redactor):
    for unit in (
        "john smith ",
        "J.",
        "'-",
        "\U0001f600\u200d",
        "\ud800",
        "a\u0301",
        "\x00",
    ):
        settles(redactor, (unit * 4096)[:4096])


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
