"""A smaller network out of the base: without the pieces of words that nobody types."""

import json
from collections import Counter
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import BertForTokenClassification

from nlp.corpus import Marked
from nlp.lists.words import lines_of

SPECIAL = frozenset({"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"})
SEEN = 2
"""A word of the vocabulary that stands so often in the messages is kept whole."""
USUAL = 6_000
"""So are the pieces of the commonest words of English, as many as these."""


def kept_pieces(tokenizer: Tokenizer, rows: Iterable[Marked]) -> list[str]:
    """The pieces that are worth their place, in the order of their numbers.

    Those inside words stay, for any word can be spelt with them, unless they are of
    other scripts; and so do words that the messages or everyday English hold.
    """
    numbers: Counter[int] = Counter()
    for row in rows:
        numbers.update(tokenizer.encode(row.text).ids)
    kept = {number for number, count in numbers.items() if count >= SEEN}
    for word in lines_of("lists/ordinary.txt")[:USUAL]:
        kept.update(tokenizer.encode(word).ids)
    vocabulary = tokenizer.get_vocab()
    for piece, number in vocabulary.items():
        inside = piece.startswith("##") and piece.isascii()
        if inside or len(piece) == 1 or piece in SPECIAL:
            kept.add(number)
    numbered = sorted((number, piece) for piece, number in vocabulary.items())
    return [piece for number, piece in numbered if number in kept]


def with_pieces(
    model: BertForTokenClassification, pieces: Path, kept: list[str], written: Path
) -> BertForTokenClassification:
    """``model`` with the rows of these pieces alone; writes its tokenizer."""
    table = json.loads(pieces.read_text(encoding="utf-8"))
    numbers = table["model"]["vocab"]
    rows = torch.tensor([numbers[piece] for piece in kept])
    _renumber(table, {piece: at for at, piece in enumerate(kept)})
    written.write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    smaller = deepcopy(model)
    weights = model.bert.embeddings.word_embeddings.weight.detach()[rows]
    smaller.bert.embeddings.word_embeddings = nn.Embedding.from_pretrained(
        weights.clone(), freeze=False, padding_idx=0
    )
    smaller.config.vocab_size = len(kept)
    return smaller


def _renumber(table: dict[str, Any], numbers: dict[str, int]) -> None:
    """Of a tokenizer's file, every place where a piece's number stands."""
    table["model"]["vocab"] = numbers
    for added in table["added_tokens"]:
        added["id"] = numbers[added["content"]]
    for name, special in table["post_processor"]["special_tokens"].items():
        special["ids"] = [numbers[name]]
