"""The spaCy pipeline that finds names, and how it is given the company's own words."""

import ctypes
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

from bot.domain.names.contact_detail import Detail
from bot.domain.names.known_names import KnownNames
from nlp.known_names.hashed import Hashes
from nlp.rules.known import Keys
from nlp.rules.staff import roll
from nlp.without_commands import without_its_commands

if TYPE_CHECKING:
    from spacy.language import Language

    from nlp.languages.component import Languages
    from nlp.tagger import Tagger

FOLDER = Path(__file__).parent / "model"
"""What ``spacy.load`` takes. `nlp/training` makes it."""
PARTS = (
    "checkcall_contacts",
    "checkcall_tagger",
    "checkcall_names",
    "checkcall_languages",
    "checkcall_staff",
    "checkcall_echoes",
    "checkcall_protected",
)
"""The components, in their order: the first may divide words, so it comes first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CompanyWords:
    """What the company has told us.

    ``places`` are phrases that never change, such as names of sites; ``staff`` the
    full names of its people, and ``told_of`` of others, hashed; ``phones`` its own
    numbers and ``addresses`` its sites', which stay; ``keep`` the kinds of details that
    it wants left in the text.
    """

    places: Iterable[str] = ()
    staff: Iterable[str] = ()
    told_of: KnownNames = field(default_factory=KnownNames)
    phones: Iterable[str] = ()
    addresses: Iterable[str] = ()
    keep: frozenset[Detail] = field(default_factory=frozenset)


def build(company: CompanyWords) -> "Language":
    """The pipeline in `FOLDER`, told of the company's words.

    Every person found is in ``doc.ents``, every contact detail in
    ``doc.spans["contacts"]``. Nothing is downloaded. spaCy is imported here and not
    before, for importing it takes most of a second.
    """
    without_its_commands()
    import spacy

    pipeline = spacy.load(FOLDER)
    _unburden(pipeline)
    tell(pipeline, company)
    _give_back()
    return pipeline


def _give_back() -> None:
    """Returns to the system what loading took and needs no more, where C can do it."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def _unburden(pipeline: "Language") -> None:
    """Leaves out what spaCy works out for every new word: nobody here asks for it."""
    # compiled, and its type stub lacks it
    pipeline.vocab.lex_attr_getters.clear()  # type: ignore[attr-defined]


def tagger_of(pipeline: "Language") -> "Tagger":
    """The component that reads."""
    from nlp.tagger import Tagger

    return next(part for _, part in pipeline.pipeline if isinstance(part, Tagger))


def tell(pipeline: "Language", company: CompanyWords) -> None:
    """Replaces what the company has told us."""
    from nlp.contacts import Contacts, OwnPlaces, number_key
    from nlp.finder import Protected, Staff
    from nlp.languages.component import Languages

    for _, part in pipeline.pipeline:
        match part:
            case Contacts():
                part.passed = company.keep
                part.kept_numbers = frozenset(map(number_key, company.phones))
                part.own = OwnPlaces.of([*company.places, *company.addresses])
            case Staff():
                part.roll = roll(company.staff, part.known)
                part.told_of = Hashes(company.told_of.key, company.told_of.digests)
            case Languages():
                part.staff = frozenset(roll(company.staff, part.known).parts)
            case Protected():
                part.phrases = frozenset(_keys(pipeline, p) for p in company.places)


def languages_of(pipeline: "Language") -> "Languages":
    """The part that is told the writer's language."""
    part = pipeline.get_pipe("checkcall_languages")
    return cast("Languages", part)


def _keys(pipeline: "Language", phrase: str) -> Keys:
    from nlp.finder import message_of
    from nlp.lists.known import lists
    from nlp.text.plain import plain

    doc = pipeline.make_doc(plain(phrase).text)
    return tuple(word.key for word in message_of(doc, lists()))
