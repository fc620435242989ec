"""Ordinary words that are names too, where the sentence uses them as words."""

from nlp.lists.words import word_set, words
from nlp.message import Message, Range, Rule, Word
from nlp.rules.introductions import addressed, introduced
from nlp.rules.titles import titled

_VERBS = word_set(
    "will mark bill chase rob drew hope frank harry jack may can grant pat sue nick "
    "skip grace miles page ash art chuck dash carry drop lance trace faith rose dawn "
    "don man guy wade wash josh clear pass stand"
)
_OBJECTS = word_set(
    "the a an my your our his her their it this that these those be have not need also "
    "only get take him them us me you up out off"
)
_AUXILIARIES = word_set("to will would can could may might must please pls dont dint")
_THINGS = word_set(
    "period periods light lights card cards gallery deal dealer holder master class "
    "work works room bay point points sheet board up down out off away half mile "
    "mileage cold sunday tray trays garden gardens"
)


def used_as_words(message: Message) -> list[Range]:
    """Spares ``mark`` the log, to ``chase``, ``grace`` period, ``six miles``."""
    lookalikes = words().lookalikes
    return [
        (at, at + 1)
        for at, word in enumerate(message)
        if word.key in lookalikes and word.shape != "Xx" and _is_word_here(message, at)
    ]


def _is_word_here(message: Message, at: int) -> bool:
    word = message[at]
    after = message[at + 1].key if at + 1 < len(message) else ""
    return _acts(message, at, word, after) or after in _THINGS


def _acts(message: Message, at: int, word: Word, after: str) -> bool:
    if word.key not in _VERBS:
        return False
    follows = at > 0 and message[at - 1].key in _AUXILIARIES
    return after in _OBJECTS or (follows and after not in ("", ".", ","))


_DAYS = word_set("mon tue tues wed weds thur thurs fri")


def days(message: Message) -> list[Range]:
    """Spares ``tue`` in ``mon trish tue trish``: it stands beside names and is none."""
    return [(at, at + 1) for at, word in enumerate(message) if word.key in _DAYS]


def nobodys(message: Message) -> list[Range]:
    """Spares ``gbh`` in ``arrested for gbh``, ``lucozade``, ``czesc`` before a name.

    Nobody is called so, and to the network each looks like a name.
    """
    known = words().nobodys
    return [(at, at + 1) for at, word in enumerate(message) if word.key in known]


def ampersands(message: Message) -> list[Range]:
    """Spares ``a&e``, ``m&s``: letters with an ampersand are no initials."""
    return [
        (at - 1, at + 2)
        for at in range(1, len(message) - 1)
        if message[at].text == "&"
        and message[at - 1].is_initial
        and message[at + 1].is_initial
        and message[at - 1].end + 1 == message[at + 1].start
    ]


_CALLS = word_set(
    """
    aidez ajuda ajutati ajutatima ajutor aiuto auxilio ayuda bachao cymorth hilfe imdat
    iranlowo madad mayday ndihme pagalba pomoc pomocy pomogi pomogite pomozcie pomozte
    ratujcie ratunku saidia saklolo salvati secours segitseg socorro tolong tulung
    upomoc
    """
)
"""In the languages of officers and of those whom they meet. Some are a given name
somewhere, and a list that holds names of eighty languages holds them."""


_OF_SOMEBODY: tuple[Rule, ...] = (titled, introduced, addressed)
"""Rules that show that somebody is called so: ``told socorro to wait``."""


def cries_for_help(message: Message) -> list[Range]:
    """Spares ``socorro``, ``ratunku``, unless a name stands beside it or the sentence
    speaks of somebody.

    Whoever reads the message must see that help was called.
    """
    calls = [at for at, word in enumerate(message) if word.key in _CALLS]
    if not calls:
        return []
    persons = [span for rule in _OF_SOMEBODY for span in rule(message)]
    somebody = {at for span in persons for at in range(*span)}
    return [
        (at, at + 1)
        for at in calls
        if at not in somebody and not _beside_a_name(message, at)
    ]


def _beside_a_name(message: Message, at: int) -> bool:
    before, call, after = message[max(at - 1, 0)], message[at], message[at + 1 : at + 2]
    near = [before] if before.end + 1 == call.start else []
    near += [word for word in after if call.end + 1 == word.start]
    return any(
        word.listed and not word.common and word.key not in _CALLS for word in near
    )
