"""How a message is cut into words: spaCy's tokeniser with our own few cuts."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from spacy.util import registry

from nlp.letters import MARKS

if TYPE_CHECKING:
    from spacy.language import Language

    # compiled, without types
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
    from spacy.vocab import Vocab

_SIGN = rf"(?:(?![{MARKS}])[\W_])"
_PREFIX = re.compile(rf"^{_SIGN}")
_SUFFIX = re.compile(rf"(?:(?<=\w)'[sS]|{_SIGN})$")
_INFIX = re.compile(rf"(?:(?!['\-]){_SIGN}|['\-]{{2,}})")


def tokenizer(vocab: "Vocab") -> "Tokenizer":
    """Words keep hyphens and apostrophes (``o'reilly``, ``al-hashimi``); ``'s`` is cut.

    English contractions are left whole, for officers write them without the sign
    (``hes``, ``dont``) and the rules read them so.
    """
    from spacy.tokenizer import Tokenizer

    return Tokenizer(
        vocab,
        rules={},
        prefix_search=_PREFIX.search,
        suffix_search=_SUFFIX.search,
        infix_finditer=_INFIX.finditer,
    )


@registry.tokenizers("checkcall.tokenizer.v1")  # type: ignore[untyped-decorator]
def make_tokenizer() -> "Callable[[Language], Tokenizer]":
    """What the pipeline's ``config.cfg`` names."""
    return lambda nlp: tokenizer(nlp.vocab)
