"""A smaller network that is taught by a larger one to read as it does.

It begins as part of its teacher: some of the layers, and of what each of them thinks
those thoughts that weigh most. Then it reads messages beside the teacher, who has read
them longer, and is to see what the teacher sees and to say what the teacher says.
Sources: Sun et al., Patient Knowledge Distillation (2019); Jiao et al., TinyBERT
(2020).
"""

from copy import deepcopy
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import BertForTokenClassification
from transformers.models.bert.modeling_bert import BertLayer

from nlp.training.learn import Batch, Courses, Padded, learn, padded

# torch is at hand where models are trained, and only there
# mypy: disable-error-code="misc"


class Layers(NamedTuple):
    """The teacher's layer that one of the pupil's begins as, and the one after which
    the teacher has seen what the pupil is to see."""

    begins: int
    sees: int


LAYERS = (Layers(0, 1), Layers(2, 2), Layers(3, 4), Layers(5, 5))
"""A pupil's four, of a teacher's six."""
THOUGHTS = 768
"""What a layer thinks at once: half of a teacher's."""
LATELY = 40
"""Batches by which thoughts are weighed."""
RATE = 3e-4


def taught(
    teacher: BertForTokenClassification,
    courses: Courses,
    epochs: int,
    marks_weigh: float,
) -> BertForTokenClassification:
    """A pupil that has read ``courses`` beside ``teacher``, who learns nothing more.

    What a piece of a word means stays.
    """
    teacher = teacher.eval().requires_grad_(False)
    pupil = pupil_of(teacher, courses.batches()[:LATELY]).requires_grad_(True)
    pupil.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    for _ in learn(pupil, courses, epochs, RATE, Beside(teacher, marks_weigh)):
        pass
    return pupil


def pupil_of(
    teacher: BertForTokenClassification, lately: list[Batch]
) -> BertForTokenClassification:
    """The part of ``teacher`` that weighs most where it reads ``lately``."""
    weighed = _weighed(teacher, lately)
    layers = teacher.bert.encoder.layer
    kept = [deepcopy(layers[begins]) for begins, _ in LAYERS]
    for layer, (begins, _) in zip(kept, LAYERS, strict=True):
        most = weighed[begins].topk(THOUGHTS).indices.sort().values
        _keep(layer, most)
    pupil = deepcopy(teacher)
    pupil.bert.encoder.layer = nn.ModuleList(kept)
    pupil.config.num_hidden_layers = len(kept)
    pupil.config.intermediate_size = THOUGHTS
    return pupil


def _weighed(teacher: BertForTokenClassification, lately: list[Batch]) -> list[Tensor]:
    """Of each layer's thoughts, how much they move what comes after."""
    layers = teacher.bert.encoder.layer
    sums = [torch.zeros(layer.intermediate.dense.out_features) for layer in layers]
    hooks = []
    for layer, of in zip(layers, sums, strict=True):

        def add(_: nn.Module, __: object, thought: Tensor, of: Tensor = of) -> None:
            of += thought.square().sum((0, 1))

        hooks.append(layer.intermediate.register_forward_hook(add))
    with torch.no_grad():
        for batch in lately:
            reading(teacher, padded(batch))
    for hook in hooks:
        hook.remove()
    return [
        of * layer.output.dense.weight.detach().square().sum(0)
        for layer, of in zip(layers, sums, strict=True)
    ]


def _keep(layer: BertLayer, most: Tensor) -> None:
    into, out = layer.intermediate.dense, layer.output.dense
    narrow = nn.Linear(into.in_features, len(most))
    narrow.weight = nn.Parameter(into.weight.detach()[most].clone())
    narrow.bias = nn.Parameter(into.bias.detach()[most].clone())
    back = nn.Linear(len(most), out.out_features)
    back.weight = nn.Parameter(out.weight.detach()[:, most].clone())
    back.bias = nn.Parameter(out.bias.detach().clone())
    layer.intermediate.dense, layer.output.dense = narrow, back


class Reading(NamedTuple):
    """What a network has seen after each layer, and what it says of each piece."""

    seen: tuple[Tensor, ...]
    said: Tensor


def reading(model: BertForTokenClassification, given: Padded) -> Reading:
    read = model(
        input_ids=given.pieces,
        attention_mask=given.present,
        token_type_ids=given.kinds,
        output_hidden_states=True,
    )
    return Reading(read.hidden_states[1:], read.logits)


@dataclass(frozen=True, slots=True)
class Beside:
    """How far a pupil is from its teacher, where both read the same messages; and from
    what these are marked with, so far as that weighs."""

    teacher: BertForTokenClassification
    marks_weigh: float

    def __call__(self, pupil: BertForTokenClassification, batch: Batch) -> Tensor:
        given = padded(batch)
        there = given.present.bool()
        with torch.no_grad():
            taught = reading(self.teacher, given)
        learnt = reading(pupil, given)
        apart = [
            nn.functional.mse_loss(learnt.seen[at][there], taught.seen[sees][there])
            for at, (_, sees) in enumerate(LAYERS)
        ]
        answers = taught.said[there].softmax(-1)
        said = nn.functional.cross_entropy(learnt.said[there], answers)
        marked = nn.functional.cross_entropy(
            learnt.said.view(-1, 2), given.labels.view(-1)
        )
        seen = sum(apart, start=torch.zeros(())) / len(apart)
        return said + seen + self.marks_weigh * marked
