"""Writes the learnt model as the spaCy pipeline that the product loads."""

import os
import tempfile
from pathlib import Path
from shutil import copyfile

import spacy
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from spacy.language import Language
from transformers import BertForTokenClassification

import nlp.contacts
import nlp.finder
import nlp.tokens  # noqa: F401  (they register the parts, installed or not)
from nlp.languages.component import Languages
from nlp.pipeline import PARTS
from nlp.tagger.tagger import FED, NETWORK, PIECES, Tagger
from nlp.training.shipping.lean import lay_out
from nlp.training.shipping.reader import Reader
from nlp.training.shipping.steps import Exit

ABOUT = {
    "name": "checkcall_names",
    "version": "1.3.0",
    "description": "Finds people's names in what security guards write.",
    "author": "Checkcall",
    "license": "see README.md beside this file",
}


def export(
    model: BertForTokenClassification, leave: Exit, pieces: Path, folder: Path
) -> None:
    """The network in eight-bit integers, and its pieces of words, in ``folder``.

    Quantised by channel and with reduced range: by tensor the scores drift, and
    processors without VNNI overflow on the full range.
    """
    folder.mkdir(parents=True, exist_ok=True)
    length = {1: "pieces"}
    some = torch.ones(1, 8, dtype=torch.long)
    with tempfile.TemporaryDirectory() as scratch:
        full = os.path.join(scratch, "full.onnx")
        torch.onnx.export(
            Reader(model).eval(),
            (some,),
            full,
            input_names=[FED],
            output_names=["scores"],
            dynamic_axes={FED: length, "scores": length},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            full,
            folder / NETWORK,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
    copyfile(pieces, folder / PIECES)
    lay_out(folder, leave)


def assemble(tagger: Path, languages: Path) -> Language:
    """The whole pipeline, around the networks in these folders: that which reads
    English, and that which reads Polish and Romanian."""
    tokenizer = {"@tokenizers": "checkcall.tokenizer.v1"}
    pipeline = spacy.blank("en", config={"nlp": {"tokenizer": tokenizer}}, meta=ABOUT)
    for name in PARTS:
        part = pipeline.add_pipe(name)
        match part:
            case Tagger():
                part.from_disk(tagger)
            case Languages():
                part.from_disk(languages)
    return pipeline
