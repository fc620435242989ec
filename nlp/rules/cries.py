"""A call for help is nobody's name: ``socorro``, ``ratunku``."""

from nlp.lists.words import word_set
from nlp.message import Message, Range, Rule
from nlp.rules.introductions import addressed, introduced
from nlp.rules.titles import titled

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
    """Spares each, unless a name stands beside it or the sentence speaks of somebody.

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
