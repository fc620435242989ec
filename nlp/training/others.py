"""What the network for Polish and Romanian learns from, and is told of each word."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tokenizers import Encoding, Tokenizer
from torch import nn
from transformers import BertForTokenClassification

from nlp.corpus import Marked, for_training, our_messages
from nlp.languages.dictionaries.kinds import (
    GIVEN,
    KINDS,
    SURNAME,
    UNREAD,
    kinds_of,
    nameless,
    plain,
)
from nlp.text.letters import fold
from nlp.training.declined import Declined, Names, Slot, gathered
from nlp.training.dictionaries import polish_names, romanian_names, usual_polish
from nlp.training.learn import Batch, Lesson, in_batches, lesson
from nlp.training.variety import Variety

TONGUES = "pl", "ro"
LATER = "third_round", "fourth_round"
APART = 4
"""Of these every so-manieth is kept apart to choose thresholds on."""
VARIANTS = 2
"""How often a message with names is read again in an epoch, with other names."""
ENGLISH_ROWS, PUBLIC_ROWS = 500, 300
"""Messages in English in an epoch: so are sentences of officers, in part."""
FORGOTTEN = 0.25
"""Share of names that no list tells: nobody's list has them all."""
MISTYPED = 0.04
"""Share of other words that no dictionary knows, or lists have as names."""


def for_learning(tongue: str) -> list[Marked]:
    """Those that the network reads. Of the second round the hard ones, of the kind that
    bears the language's name, but for those held out; not the plain ones, which are
    scored."""
    rows = for_training(f"second_round/{tongue}", kind=tongue)
    for later in LATER:
        ours = our_messages(f"{later}/{tongue}")
        rows += [row for at, row in enumerate(ours) if at % APART]
    return rows


def names_of(tongue: str) -> Names:
    """The names that are put into messages in this language."""
    if tongue == "pl":
        usual = usual_polish()
        return gathered(_polish_slots(), tongue, lambda name: fold(name) in usual)
    given, surnames = romanian_names()
    return gathered(_romanian_slots(given, surnames), tongue, lambda _: True)


def _polish_slots() -> Iterator[tuple[str, Slot]]:
    for form, tag, kind in polish_names():
        match tag.split(":"):
            case ["subst", numbers, cases, gender, *_] if "sg" in numbers:
                for case in cases.split("."):
                    if case != "voc" or kind == GIVEN:
                        yield form, (kind, f"{case}:{gender}")


def _romanian_slots(
    given: frozenset[str], surnames: frozenset[str]
) -> Iterator[tuple[str, Slot]]:
    for name in sorted(given):
        if name.endswith("a"):
            yield name, (GIVEN, "f")
            yield name[:-1] + "ei", (GIVEN, "f:gen")
            yield name[:-1] + "o", (GIVEN, "f:voc")
        else:
            yield name, (GIVEN, "m")
            yield name + ("le" if name.endswith("u") else "e"), (GIVEN, "m:voc")
    for name in sorted(surnames):
        yield name, (SURNAME, "m")
        yield name, (SURNAME, "f")
        yield name, (SURNAME, "f:gen")


@dataclass
class Told:
    """Tells the kinds of words as a dictionary would that has not every name."""

    chance: random.Random
    tongue: str

    def __call__(self, row: Marked, encoding: Encoding) -> list[int]:
        starts = [start for start, _ in encoding.offsets]
        kinds = kinds_of(row.text, starts, self.tongue)
        forgotten: dict[int | None, bool] = {}
        for at, owner in enumerate(encoding.word_ids):
            if owner is None:
                kinds[at] = UNREAD
                continue
            named = any(start <= starts[at] < end for start, end in row.names)
            if owner not in forgotten:
                share = FORGOTTEN if named else MISTYPED
                forgotten[owner] = self.chance.random() < share
            if forgotten[owner]:
                kinds[at] = nameless(kinds[at]) if named else min(1, kinds[at])
        return kinds


class OtherTongues:
    """An epoch of messages in Polish and Romanian, with some in English among them."""

    def __init__(
        self, english: list[Marked], public: list[Marked], pieces: Tokenizer, seed: int
    ) -> None:
        self._chance = random.Random(seed)
        self._thumb = Variety(random.Random(seed + 1), [])
        self._pieces = pieces
        self._english = english
        self._public = public
        self._rows = {tongue: for_learning(tongue) for tongue in TONGUES}
        self._names = {tongue: names_of(tongue) for tongue in TONGUES}

    def batches(self) -> list[Batch]:
        """All once more."""
        lessons = []
        for tongue in TONGUES:
            told = Told(self._chance, tongue)
            lessons += [self._lesson(row, told) for row in self._told_in(tongue)]
        for rows, count in (
            (self._english, ENGLISH_ROWS),
            (self._public, PUBLIC_ROWS),
        ):
            for row in self._chance.sample(rows, min(count, len(rows))):
                tongue = self._chance.choice(TONGUES)
                lessons.append(self._lesson(row, Told(self._chance, tongue)))
        return in_batches(lessons, self._chance)

    def _told_in(self, tongue: str) -> Iterator[Marked]:
        rows = self._rows[tongue]
        borrowed = Variety(self._chance, rows, borrowed=1)
        declined = Declined(self._chance, self._names[tongue])
        for row in rows:
            yield row
            for at in range(VARIANTS if row.names else 0):
                other = declined.other_names(row)
                if other.text == row.text and at == 0:
                    other = borrowed.other_names(row)
                yield other

    def _lesson(self, row: Marked, told: Told) -> Lesson:
        slipped = self._thumb.slips(row)
        return lesson(replace(slipped, text=plain(slipped.text)), self._pieces, told)


def told_kinds(model: BertForTokenClassification) -> BertForTokenClassification:
    """``model`` with a place for each kind of word, all of them alike at first."""
    table = model.bert.embeddings.token_type_embeddings
    rows = table.weight.detach()[:1].repeat(KINDS, 1)
    model.bert.embeddings.token_type_embeddings = nn.Embedding.from_pretrained(
        rows, freeze=False
    )
    model.config.type_vocab_size = KINDS
    return model
