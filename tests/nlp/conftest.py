"""One redactor for all the tests of this room, and a reader of messages."""

from functools import lru_cache

import numpy as np
import pytest
import spacy

from nlp.lists.known import lists
from nlp.message import read
from nlp.redactor import Redactor
from nlp.tagger.tagger import FED
from nlp.tokens import Words

REMEMBERED = 10_000


class ReadOnce:
    """A network that is given the same pieces once, for nothing else decides what comes
    of them. They are the same in capital and in small letters."""

    def __init__(self, network):
        def read(pieces):
            return network.run(None, {FED: np.frombuffer(pieces, np.int64)[None]})

        self._read = lru_cache(REMEMBERED)(read)

    def run(self, _, fed):
        return self._read(fed[FED].tobytes())


@pytest.fixture(scope="session")
def redactor():
    made = Redactor()
    for tagger in (made._tagger, made._languages._loaded()):
        tagger._network = ReadOnce(tagger._network)
    return made


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
