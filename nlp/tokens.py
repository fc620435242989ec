"""How a message is cut into words: spaCy's tokeniser with our own few cuts."""

import re
from typing import TYPE_CHECKING

from nlp.letters import MARKS

if TYPE_CHECKING:
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
