"""Where a network is done with what is surely of no name.

After half its layers it looks at each piece: one that is of no name is read no further,
and stays as it is for the others to heed. What is looked for is learnt from what the
network itself says in the end; its own weights stay.
Source: Li et al., Accelerating BERT Inference for Sequence Labeling via Early-Exit
(2021).
"""

from itertools import islice

import torch
from torch import Tensor
from transformers import BertForTokenClassification

from nlp.training.learn import Courses, padded
from nlp.training.pupil import reading
from nlp.training.shipping.steps import Exit

MAYBE = -6.5
"""Log odds, as the network says in the end, from which a piece is to be read on: less
than what is in doubt for the tagger."""
DEARER = 5.0
"""How much worse it is to be done with such a piece than to read another on."""
LEAST = -3.5
"""Log odds of a look from which a piece is read on. With DEARER, these are one in
170."""
BATCHES = 250
"""Read to learn it."""
TRIES = 150
NARROW = 1e-5
"""How much the look's own size weighs."""


def halfway(model: BertForTokenClassification, courses: Courses) -> Exit:
    """The exit of ``model``, learnt from some of what it was taught by."""
    after = len(model.bert.encoder.layer) // 2
    seen, maybe = _seen(model.eval(), courses, after)
    spread = seen.std(0)
    look = _learnt((seen - seen.mean(0)) / spread, maybe)
    looked_for = look[:-1] / spread
    never = look[-1] - looked_for @ seen.mean(0)
    return Exit(after, looked_for.numpy(), LEAST - never.item())


def _seen(
    model: BertForTokenClassification, courses: Courses, after: int
) -> tuple[Tensor, Tensor]:
    """What was seen of each piece, and whether it is to be read on."""
    seen, maybe = list[Tensor](), list[Tensor]()
    for batch in islice(courses.batches(), BATCHES):
        given = padded(batch)
        with torch.no_grad():
            read = reading(model, given)
        there = given.present.bool()
        seen.append(read.seen[after - 1][there])
        maybe.append((read.said[..., 1] - read.said[..., 0] > MAYBE)[there])
    return torch.cat(seen), torch.cat(maybe).float()


def _learnt(seen: Tensor, maybe: Tensor) -> Tensor:
    """A logistic regression: a weight for each thing seen, and one for none."""
    look = torch.zeros(seen.shape[1] + 1, requires_grad=True)
    search = torch.optim.LBFGS([look], max_iter=TRIES, line_search_fn="strong_wolfe")
    dearer = torch.tensor(DEARER)

    def wrong() -> Tensor:
        search.zero_grad()
        said = seen @ look[:-1] + look[-1]
        loss = (
            torch.nn.functional.binary_cross_entropy_with_logits(
                said, maybe, pos_weight=dearer
            )
            + NARROW * look.square().sum()
        )
        loss.backward()
        return loss

    search.step(wrong)
    return look.detach()
