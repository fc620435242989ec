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
