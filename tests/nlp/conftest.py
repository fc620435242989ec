"""One redactor for all the tests of this room, and a reader of messages."""

import pytest
import spacy

from nlp.lists.known import lists
from nlp.message import read
from nlp.redactor import Redactor
from nlp.tokens import Words


@pytest.fixture(scope="session")
def redactor():
    return Redactor()


@pytest.fixture(scope="session")
def redacted(redactor):
    return lambda raw: str(redactor.redact(raw).text)


@pytest.fixture(scope="session")
def found_by():
    """The words that one rule finds in a message."""
    nlp = spacy.blank("en")
    nlp.tokenizer = Words(nlp.vocab)

    def found(rule, text):
        message = read(nlp(text), lists())
        places = rule(message)
        return [text[message[a].start : message[b - 1].end] for a, b in places]

    return found
