"""The fine-tuned network, laid out for one message at a time.

A message alone needs no padding and so no mask; queries, keys and values are one
multiplication. The same numbers come out, in four fifths of the time that the network
takes as the library lays it out.
"""

import math

import torch
from torch import Tensor, nn
from transformers import BertForTokenClassification
from transformers.models.bert.modeling_bert import BertLayer

# torch is at hand where models are trained, and only there
# mypy: disable-error-code="misc"


UNTOLD = 2
"""Kinds that the base weights know: sentences, of which they read two at once."""


class Reader(nn.Module):
    """Pieces of one message, ``(1, pieces)``, to two scores a piece.

    Where the network knows more than two kinds of word, a piece's number is its own
    and its word's kind times the count of all pieces, as `TellingPieces` adds them.
    """

    def __init__(self, model: BertForTokenClassification) -> None:
        super().__init__()
        embeddings = model.bert.embeddings
        kinds = embeddings.token_type_embeddings.weight
        self.words = embeddings.word_embeddings
        self.told = len(kinds) > UNTOLD
        if self.told:
            self.kinds = nn.Parameter(kinds - kinds[:1])
        self.size = self.words.num_embeddings
        self.places = nn.Parameter(embeddings.position_embeddings.weight + kinds[:1])
        self.norm = embeddings.LayerNorm
        heads = model.config.num_attention_heads
        layers = model.bert.encoder.layer
        self.layers = nn.ModuleList([Layer(layer, heads) for layer in layers])
        self.scores = model.classifier

    def forward(self, pieces: Tensor) -> Tensor:
        places = self.places[: pieces.shape[1]]
        if self.told:
            kinds, pieces = pieces // self.size, pieces % self.size
            places = places + self.kinds[kinds]
        seen = self.norm(self.words(pieces) + places)
        for layer in self.layers:
            seen = layer(seen)
        scores: Tensor = self.scores(seen)
        return scores


class Layer(nn.Module):
    """One layer of attention and what follows it."""

    def __init__(self, layer: BertLayer, heads: int) -> None:
        super().__init__()
        attention = layer.attention.self
        query, key, value = attention.query, attention.key, attention.value
        size = query.in_features
        self.shape = (1, -1, 3, heads, size // heads)
        self.scale = 1 / math.sqrt(size // heads)
        self.asked = nn.Linear(size, 3 * size)
        self.asked.weight = nn.Parameter(
            torch.cat([query.weight, key.weight, value.weight])
        )
        self.asked.bias = nn.Parameter(torch.cat([query.bias, key.bias, value.bias]))
        self.gathered = layer.attention.output.dense
        self.after_attention = layer.attention.output.LayerNorm
        self.wide = layer.intermediate.dense
        self.narrow = layer.output.dense
        self.after_thought = layer.output.LayerNorm

    def forward(self, seen: Tensor) -> Tensor:
        query, key, value = (
            self.asked(seen).reshape(self.shape).permute(2, 0, 3, 1, 4).unbind(0)
        )
        alike = query @ key.transpose(-1, -2) * self.scale
        heeded = torch.softmax(alike, dim=-1) @ value
        joined = heeded.transpose(1, 2).flatten(2)
        seen = self.after_attention(seen + self.gathered(joined))
        thought = self.narrow(nn.functional.gelu(self.wide(seen)))
        result: Tensor = self.after_thought(seen + thought)
        return result
