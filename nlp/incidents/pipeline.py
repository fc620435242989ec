"""The spaCy pipeline that reads incidents."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

FOLDER = Path(__file__).parent / "model"
"""What ``spacy.load`` takes. `nlp/training/incidents` makes it."""
ASKED = "LOWER", "SUFFIX", "SHAPE", "IS_ALPHA", "IS_DIGIT", "IS_SPACE"
"""What the parts ask of a word beside its letters."""
ABOUT = {
    "name": "checkcall_incidents",
    "version": "1.0.0",
    "description": "Reads out of a security guard's report what its form asks for.",
    "author": "Checkcall",
    "license": "that of the product",
}


def build() -> "Language":
    """The pipeline in `FOLDER`. Nothing is downloaded. spaCy is imported here and not
    before, for importing it takes most of a second."""
    import spacy

    _register()
    return _unburdened(spacy.load(FOLDER))


def assemble() -> "Language":
    """The same before it has learnt: words' kinds, rules, pieces, kind."""
    import spacy

    from nlp.incidents.patterns import patterns

    _register()
    tokenizer = {"@tokenizers": "checkcall.tokenizer.v1"}
    pipeline = spacy.blank("en", config={"nlp": {"tokenizer": tokenizer}}, meta=ABOUT)
    pipeline.add_pipe("checkcall_word_kinds")
    ruler = pipeline.add_pipe("span_ruler", config={"annotate_ents": True})
    ruler.add_patterns(patterns())  # type: ignore[attr-defined]
    pipeline.add_pipe("checkcall_pieces")
    pipeline.add_pipe("checkcall_incident_kind")
    return _unburdened(pipeline)


def _unburdened(pipeline: "Language") -> "Language":
    """Leaves out most of what spaCy works out for every new word, such as whether it
    is an address: nobody here asks for it, and it costs more than the rules do."""
    vocab = pipeline.vocab
    asked = {vocab.strings[name] for name in ASKED}
    # compiled, and its type stub lacks it
    getters = vocab.lex_attr_getters  # type: ignore[attr-defined]
    for each in getters.keys() - asked:
        del getters[each]
    return pipeline


def _register() -> None:
    """So that spaCy finds the parts, installed or not."""
    import nlp.incidents.kind
    import nlp.incidents.pieces
    import nlp.incidents.wordkinds
    import nlp.tokens  # noqa: F401
