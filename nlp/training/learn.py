"""Fine-tunes a network to say of every piece of a word whether it is of a name."""

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import numpy as np
import torch
from tokenizers import Encoding, Tokenizer
from transformers import BertForTokenClassification

from nlp.corpus import Marked
from nlp.training.shipping.reader import UNTOLD
from nlp.training.variety import Variety

RATE = 1e-4
WARMING = 0.06
"""Share of the steps in which the rate climbs; after it, it falls to nought."""
BATCH = 32
ALIKE = 50
"""Batches within which messages are sorted by length, for padding costs time."""
LONGEST = 192
"""Pieces of a message that are learnt from; the rest of a longer one is cut."""
UNLEARNT = -100
"""The label of what is not learnt from; PyTorch's own number for it."""
REPORT = 100
KINDS_FASTER = 10


@dataclass(frozen=True, slots=True)
class Lesson:
    """The pieces of one message, and of each: 1 of a name, 0 not; and the kind of its
    word, where a dictionary tells."""

    pieces: list[int]
    labels: list[int]
    kinds: list[int]


Batch = list[Lesson]


Kinds = Callable[[Marked, Encoding], list[int]]
"""Tells the kind of each piece's word."""


def lesson(row: Marked, tokenizer: Tokenizer, kinds: Kinds | None = None) -> Lesson:
    """What ``row`` teaches."""
    encoding = tokenizer.encode(row.text)
    told = kinds(row, encoding) if kinds else [0] * len(encoding.ids)
    return Lesson(
        encoding.ids[:LONGEST], _labels(row, encoding)[:LONGEST], told[:LONGEST]
    )


def _labels(row: Marked, encoding: Encoding) -> list[int]:
    kinds = np.zeros(len(row.text) + 1, dtype=int)
    for start, end in row.names:
        kinds[start:end] = 1
    for start, end in row.ignored:
        kinds[start:end] = UNLEARNT
    return [
        UNLEARNT if special else int(kinds[start])
        for (start, _), special in zip(
            encoding.offsets, encoding.special_tokens_mask, strict=True
        )
    ]


class Classroom:
    """What is learnt from: public messages, and ours in one language or several.

    ``seed`` decides the order and the slips of the thumb; ``known`` are messages of
    ours that the network has read before.
    """

    def __init__(
        self,
        public: list[Marked],
        ours: list[Variety],
        tokenizer: Tokenizer,
        seed: int,
        known: Variety | None = None,
    ) -> None:
        self._public, self._ours, self._known = public, ours, known
        self._tokenizer = tokenizer
        self._chance = random.Random(seed)
        self._thumb = Variety(random.Random(seed + 1), [])

    def batches(self) -> list[Batch]:
        """All once more; ours that hold names a second time, with other names.

        Those that are known come once, with other names.
        """
        told = list(self._public)
        if self._known:
            told += map(self._known.other_names, self._known.rows)
        for variety in self._ours:
            told += variety.rows
            told += [variety.other_names(row) for row in variety.rows if row.names]
        lessons = [lesson(self._thumb.slips(row), self._tokenizer) for row in told]
        return in_batches(lessons, self._chance)


def in_batches(lessons: list[Lesson], chance: random.Random) -> list[Batch]:
    """``lessons`` in any order, those of a batch about as long as one another."""
    chance.shuffle(lessons)
    batches = []
    for start in range(0, len(lessons), BATCH * ALIKE):
        alike = lessons[start : start + BATCH * ALIKE]
        alike.sort(key=lambda lesson: len(lesson.pieces))
        batches += [alike[at : at + BATCH] for at in range(0, len(alike), BATCH)]
    chance.shuffle(batches)
    return batches


class Courses(Protocol):
    """What is learnt from, an epoch at a time."""

    def batches(self) -> list[Batch]: ...


class Padded(NamedTuple):
    """A batch in tables: a row for each message, as wide as the longest."""

    pieces: torch.Tensor
    present: torch.Tensor
    kinds: torch.Tensor
    labels: torch.Tensor


def padded(batch: Batch) -> Padded:
    """``batch`` in tables."""
    width = max(len(lesson.pieces) for lesson in batch)
    pieces = torch.zeros(len(batch), width, dtype=torch.long)
    present, kinds = torch.zeros_like(pieces), torch.zeros_like(pieces)
    labels = torch.full_like(pieces, UNLEARNT)
    for row, taught in enumerate(batch):
        size = len(taught.pieces)
        pieces[row, :size] = torch.tensor(taught.pieces)
        present[row, :size] = 1
        labels[row, :size] = torch.tensor(taught.labels)
        kinds[row, :size] = torch.tensor(taught.kinds)
    return Padded(pieces, present, kinds, labels)


def wrong(model: BertForTokenClassification, batch: Batch) -> torch.Tensor:
    """How far ``model`` is from what the messages are marked with."""
    given = padded(batch)
    logits = model(
        input_ids=given.pieces,
        attention_mask=given.present,
        token_type_ids=given.kinds,
    ).logits
    return torch.nn.functional.cross_entropy(logits.view(-1, 2), given.labels.view(-1))


Loss = Callable[[BertForTokenClassification, Batch], torch.Tensor]


def learn(
    model: BertForTokenClassification,
    classroom: Courses,
    epochs: int,
    rate: float = RATE,
    loss_of: Loss = wrong,
) -> Iterator[int]:
    """Trains ``model``, and yields the number of each epoch when it is over.

    The same seed and messages give nearly the same model: sums of floats differ by the
    order in which cores add them.
    """
    courses = [classroom.batches() for _ in range(epochs)]
    steps = sum(map(len, courses))
    optimizer = torch.optim.AdamW(_groups(model, rate), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(step / WARMING, steps - step) / steps
    )
    for epoch, batches in enumerate(courses, 1):
        model.train()
        losses = []
        for batch in batches:
            loss = loss_of(model, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            losses.append(loss.item())
            if len(losses) % REPORT == 0:
                _report(epoch, len(batches), losses)
        model.eval()
        yield epoch


def _groups(model: BertForTokenClassification, rate: float) -> list[dict[str, Any]]:
    """All weights at one rate; the kinds of words, which begin alike, at a greater."""
    kinds = model.bert.embeddings.token_type_embeddings.weight
    others = [weight for weight in model.parameters() if weight is not kinds]
    faster = rate * (KINDS_FASTER if len(kinds) > UNTOLD else 1)
    return [{"params": others, "lr": rate}, {"params": [kinds], "lr": faster}]


def _report(epoch: int, count: int, losses: list[float]) -> None:
    lately = sum(losses[-REPORT:]) / REPORT
    sys.stderr.write(f"epoch {epoch}: {len(losses)} of {count}, loss {lately:.4f}\n")
