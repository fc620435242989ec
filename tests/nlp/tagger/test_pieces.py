"""Words are cut as the library cuts them that the networks were taught with."""

import pytest
from tokenizers import Tokenizer

from nlp.corpus import our_messages
from nlp.pipeline import FOLDER
from nlp.tagger.pieces import LONGEST, Pieces
from nlp.tagger.tagger import PIECES

FILE = FOLDER / "checkcall_tagger" / PIECES


@pytest.fixture(scope="module")
def both():
    library = Tokenizer.from_file(str(FILE))
    library.no_truncation()
    library.no_padding()
    pieces = Pieces.from_file(FILE)

    def cut(words):
        encoding = library.encode(words, is_pretokenized=True)
        theirs = encoding.ids[1:-1], [at for at in encoding.word_ids if at is not None]
        return pieces.of(words), theirs

    return cut


def test_messages_are_cut_alike(both):
    for folder in ("", "second_round/en", "second_round/pl", "second_round/ro"):
        for row in our_messages(folder)[::40]:
            ours, theirs = both(row.text.split())
            assert ours == theirs


@pytest.mark.parametrize(
    "word",
    [
        "O'Reilly",
        "Gość",
        "李明",
        "a" * LONGEST,
        "a" * (LONGEST + 1),
        "x\u200by",
        "٣",
        "ﬁ",
    ],
)
def test_strange_words_are_cut_alike(both, word):
    ours, theirs = both([word, "", "gate"])
    assert ours == theirs
