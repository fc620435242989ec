"""What the network is given to read of a message."""

import pytest

from nlp.pipeline import CompanyWords, build
from nlp.tagger.fed import fed


@pytest.fixture(scope="module")
def read():
    """As the redactor has it read."""
    pipeline = build(CompanyWords())
    return lambda text: " ".join(filter(None, fed(pipeline.make_doc(text))))


def test_initials_are_read_as_a_name(read):
    assert read("told J.S. to wait") == "told james wilson to wait"


@pytest.mark.parametrize(
    "text", ["met him at Gate B. then home", "a man from the U.S. at the desk"]
)
def test_the_letter_of_a_place_and_an_abbreviation_are_read_as_they_are(read, text):
    assert "james" not in read(text)


def test_a_code_in_a_link_is_not_read_letter_by_letter(read):
    typed = "here https://maps.app.goo.gl/9sK3vB7QxWd2 gate 4"
    assert read(typed) == "here https : / / maps . app . goo . gl / gate 4"


@pytest.mark.parametrize(
    "typed",
    [
        "https://www.facebook.com/john.smith1985",
        "https://example.com/in/KwabenaAsante",
        "https://example.com/ann12",
        "https://www.facebook.com/JoAnnLee85",
        "https://example.com/AnnLeeJo7x",
        "ref 9sK3vB7QxWd2",
    ],
)
def test_what_may_be_somebody_is_read_in_a_link_too(read, typed):
    assert read(typed).replace(" ", "") == typed.replace(" ", "")
