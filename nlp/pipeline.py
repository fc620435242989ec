"""Builds the spaCy pipeline, and gives it the company's own words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from nlp.rules.known import Keys, parts_of

if TYPE_CHECKING:
    from spacy.language import Language

PARTS = (
    "checkcall_names",
    "checkcall_staff",
    "checkcall_echoes",
    "checkcall_protected",
)
"""The components, in their order. A trained tagger goes before all of them."""


def build(protected: Iterable[str] = (), staff: Iterable[str] = ()) -> "Language":
    """A pipeline that puts every person found into ``doc.ents``.

    ``protected`` are phrases that never change, such as names of sites; ``staff``
    are full names of people whom the company knows. Nothing is downloaded. spaCy
    is imported here and not before, for importing it takes a second.
    """
    import spacy
    from spacy import attrs

    import nlp.finder  # noqa: F401  (registers the components)
    from nlp.tokens import tokenizer

    unread = (attrs.LIKE_URL, attrs.LIKE_NUM, attrs.LIKE_EMAIL, attrs.IS_CURRENCY)
    pipeline = spacy.blank("en")
    pipeline.tokenizer = tokenizer(pipeline.vocab)
    # compiled, and its type stub lacks it
    getters = pipeline.vocab.lex_attr_getters  # type: ignore[attr-defined]
    for slow in unread:
        getters.pop(slow, None)
    for part in PARTS:
        pipeline.add_pipe(part)
    tell(pipeline, protected, staff)
    return pipeline


def tell(
    pipeline: "Language", protected: Iterable[str], staff: Iterable[str] = ()
) -> None:
    """Replaces the phrases that never change and the people whom the company knows."""
    from nlp.finder import Protected, Staff

    for _, part in pipeline.pipeline:
        if isinstance(part, Protected):
            part.phrases = frozenset(_keys(pipeline, phrase) for phrase in protected)
        if isinstance(part, Staff):
            part.names = frozenset(_staff_keys(pipeline, staff))


def _keys(pipeline: "Language", phrase: str) -> Keys:
    from nlp.finder import message_of
    from nlp.message import lists
    from nlp.plain import plain

    doc = pipeline.make_doc(plain(phrase).text)
    return tuple(word.key for word in message_of(doc, lists()))


def _staff_keys(pipeline: "Language", staff: Iterable[str]) -> Iterable[Keys]:
    """Each full name, and each part of it that is no ordinary word."""
    from nlp.finder import message_of
    from nlp.message import lists
    from nlp.rules.known import may_stand_alone

    for name in staff:
        whole = tuple(parts_of(name))
        if len(whole) > 1:
            yield whole
        doc = pipeline.make_doc(" ".join(whole))
        for word in message_of(doc, lists()):
            if may_stand_alone(word):
                yield (word.key,)
