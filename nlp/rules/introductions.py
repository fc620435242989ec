"""Words with which officers bring in a name: name is, named, gave name as."""

from nlp.lists.words import word_set, words
from nlp.message import Message, Range, Word

SURE = tuple(
    tuple(phrase.split())
    for phrase in (
        "name is",
        "names",
        "name of",
        "name as",
        "name was",
        "name given as",
        "name given",
        "first name",
        "surname",
        "surname is",
        "named",
        "goes by",
        "nickname",
        "nicknamed",
        "forename",
        "gave his name as",
        "gave her name as",
        "gives his name as",
        "gives her name as",
        "bloke called",
        "man called",
        "woman called",
        "lady called",
        "lad called",
        "girl called",
        "guy called",
        "someone called",
        "somebody called",
        "he s called",
        "hes called",
        "shes called",
        "he's called",
        "she's called",
    )
)
"""After these a listed name is a name, even when it is a word as well."""
LIKELY = tuple(
    tuple(phrase.split())
    for phrase in (
        "called",
        "spoke to",
        "spoke with",
        "speaking to",
        "relieved by",
        "signed in by",
        "signed by",
        "handed over to",
        "reported by",
        "seen by",
        "accompanied by",
        "known as",
        "belongs to",
        "hi its",
    )
)
"""After these a stranger among the words, or a sure name, is a name."""


_Index = dict[str, list[tuple[str, ...]]]
_ADDRESSING = word_set("told tell asked ask telling asking reminded remind")
_ADDRESSED = word_set("to he she hes shes not about if that")
_NOT_ADDRESSED = word_set(
    "us me him her them you a an the all any guy guys man lady lad male female guest "
    "police our my so not lot mate boss doc royal doctor nurse prince case minor"
)


def _by_last(phrases: tuple[tuple[str, ...], ...]) -> _Index:
    index: _Index = {}
    for phrase in phrases:
        index.setdefault(phrase[-1], []).append(phrase)
    return index


_AFTER_SURE = _by_last(SURE)
_AFTER_LIKELY = _by_last(LIKELY)
_BEFORE = {":", ","} | _AFTER_SURE.keys() | _AFTER_LIKELY.keys()


def introduced(message: Message) -> list[Range]:
    """Catches ``Bayo`` in ``gives his name as Bayo``, ``rose`` in ``named rose``."""
    found = []
    for at, word in enumerate(message):
        if not (at and message[at - 1].key in _BEFORE and (word.unknown or word.given)):
            continue
        keys = [before.key for before in message[max(0, at - 4) : at]]
        if (_ends(keys, _AFTER_SURE) and _may_be(word)) or (
            _ends(keys, _AFTER_LIKELY) and _must_be(word)
        ):
            found.append((at, at + 1))
    return found


def _ends(keys: list[str], phrases: _Index) -> bool:
    spoken = keys[:-1] if keys[-1:] in ([":"], [","]) else keys
    candidates = phrases.get(spoken[-1], ()) if spoken else ()
    return any(tuple(spoken[-len(phrase) :]) == phrase for phrase in candidates)


def _may_be(word: Word) -> bool:
    return word.unknown or (word.given and not word.commonest)


def _must_be(word: Word) -> bool:
    return word.stranger or is_sure_given(word)


def addressed(message: Message) -> list[Range]:
    """Catches ``will`` in ``told will to wait``: somebody told or asked something."""
    return [
        (at, at + 1)
        for at in range(1, len(message) - 1)
        if message[at - 1].key in _ADDRESSING
        and message[at + 1].key in _ADDRESSED
        and message[at].given
        and message[at].key not in _NOT_ADDRESSED
    ]


def is_sure_given(word: Word) -> bool:
    """Whether ``word`` is a given name and no ordinary word: ``john``, not ``will``."""
    return word.given and len(word.key) > 2 and word.key not in words().lookalikes


_ALSO = word_set("aka alias")
_GIVEN, _SURNAME = word_set("fn fname"), word_set("ln sn lname sname")
_LABELS = _ALSO | _GIVEN | _SURNAME


def also_known(message: Message) -> list[Range]:
    """Catches ``Nidge Pargeter`` after ``aka``, both names in ``fn nigel ln marr``.

    ``ln`` says it only where ``fn`` stands before: alone it is a lane.
    """
    found: list[Range] = []
    of_a_form = False
    for at, word in enumerate(message[:-1]):
        if word.key not in _LABELS:
            continue
        of_a_form = of_a_form or word.key in _GIVEN
        labels = word.key not in _ALSO
        if labels and not of_a_form:
            continue
        start = at + 2 if message[at + 1].key in (":", "-") else at + 1
        if start < len(message) and _may_be(message[start]):
            found.append((start, start + 1 if labels else _end(message, start)))
    return found


def _end(message: Message, start: int) -> int:
    """The place after the strangers that begin there."""
    end = start + 1
    while end < len(message) and message[end].unknown and message[end].is_word:
        end += 1
    return end
