"""Whose data it is: what is asked, one tap, and how the answer is called."""

from collections.abc import Sequence

from bot.domain.clients.client import Client
from bot.domain.clients.whose_data import Whose, WhoseData
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

DATA, UNKNOWN = "data", "unknown"
WHICH = frozenset({Whose.CLIENT.value, Whose.BOTH.value})
"""Answers after which it is asked which client's."""


def question(to: Reader) -> str:
    return to.say("Is it our own data, or a client's?")


def examples(to: Reader) -> str:
    return to.say(
        "A client's: its cameras, visitor books, passes, keys. Our own: our staff, "
        "rosters, papers."
    )


def answers(to: Reader, data: WhoseData, listed: Sequence[Client]) -> dict[str, str]:
    """The client whose site it is comes first, by its name; "not known" is added by
    whoever asks."""
    found: dict[str, str] = {}
    client = data.client
    if client is not None:
        found[f"{Whose.CLIENT}.{client.code}"] = of_client(to, client)
    found[Whose.OURS] = to.say("Our own")
    if client is not None:
        both = to.say("Both: ours, and that of {client}", client=client.name)
        found[f"{Whose.BOTH}.{client.code}"] = both
    if len(listed) > 1 or client is None:
        other = to.say("A client's") if client is None else to.say("Another client's")
        found[Whose.CLIENT] = other
    if client is None:
        found[Whose.BOTH] = to.say("Both, ours and a client's")
    return found


def of_client(to: Reader, client: Client) -> str:
    return to.say("That of {client}", client=client.name)


def which(
    to: Reader, number: int, whose: Whose, listed: Sequence[Client], verb: Verb
) -> Message:
    """Which client's, where nothing proposes one."""
    answers = {f"{whose}.{client.code}": client.name for client in listed}
    words = to.say("BR-{number}: which client's data is it?", number=number)
    return Message(words, buttons(to, number, answers, verb))


def buttons(
    to: Reader, number: int, answers: dict[str, str], verb: Verb
) -> tuple[tuple[Button, ...], ...]:
    """Under the question, for the reporter and for whoever decides about the breach."""
    offered = {**answers, UNKNOWN: to.say("Not known")}
    return column(
        *(
            Button(label, Press(verb, str(number), f"{DATA}.{answer}"))
            for answer, label in offered.items()
        )
    )


def owner_label(to: Reader, whose: Whose) -> str:
    """In short, beside the client's code."""
    match whose:
        case Whose.OURS:
            return to.say("Our own")
        case Whose.CLIENT:
            return to.say("A client's")
        case Whose.BOTH:
            return to.say("Both, ours and a client's")


def label(to: Reader, data: WhoseData) -> str:
    """Such as ``The client's data: HAR Harbour Estates``."""
    client = data.client.called if data.client else to.say("which one is not known")
    match data.said:
        case Whose.OURS:
            return to.say("Our own data")
        case Whose.CLIENT:
            return to.say("The client's data: {client}", client=client)
        case Whose.BOTH:
            return to.say("Our own data and the client's: {client}", client=client)
        case None if data.client is not None:
            return to.say(
                "Whose data is not known; it may be that of {client}", client=client
            )
        case None:
            return to.say("Whose data is not known; it may be a client's")
