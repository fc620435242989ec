"""What is surely no name is read by half of a network."""

import pytest

from nlp.pipeline import CompanyWords, build, tagger_of


@pytest.fixture(scope="module")
def odds():
    """The log odds of each word, as the network for English says."""
    pipeline = build(CompanyWords())
    tagger = tagger_of(pipeline)

    def read(text):
        doc = pipeline.make_doc(text)
        said = tagger.read(doc).odds
        tagger.forget()
        return dict(zip((token.text for token in doc), said, strict=True))

    return read


def test_words_of_a_plain_message_are_all_told_alike(odds):
    said = odds("the gate is locked and the alarm is set")
    assert len(set(said.values())) == 1
    assert said["gate"] == pytest.approx(-9.1, abs=0.01)


def test_a_name_is_read_to_the_end(odds):
    said = odds("the gate is locked, told kwabena asante")
    assert said["kwabena"] > 4
    assert said["asante"] > 4
    assert said["gate"] == said["is"] == pytest.approx(-9.1, abs=0.01)


def test_a_message_of_names_alone_and_one_of_signs_alone_are_read(odds):
    assert min(odds("kwabena asante").values()) > 4
    assert max(odds("?!?").values()) < -6
