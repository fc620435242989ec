"""What managers hear of a client's morning that has not arrived, and what they do."""

from bot.domain.clients.morning import Morning
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

AGAIN, FILE = "again", "file"


def not_delivered(to: Reader, morning: Morning, client: str, why: str) -> Message:
    """To whoever runs the night: it never will arrive."""
    words = to.say(
        "NOT DELIVERED: the morning report for {client}, site {site}, {time} ({why}). "
        "Ring them, or correct the address in the company file and send it again.",
        client=client,
        site=morning.site,
        time=to.date_time(morning.end_at),
        why=why,
    )
    return Message(words, _buttons(to, morning))


def not_gone(to: Reader, morning: Morning, client: str) -> Message:
    """The mail server has not taken it; it is tried again and again."""
    words = to.say(
        "The morning report for {client}, site {site}, {time}, has not gone yet: the "
        "mail server does not take it. It is tried again; ring them if they wait.",
        client=client,
        site=morning.site,
        time=to.date_time(morning.end_at),
    )
    return Message(words, _buttons(to, morning)[-1:])


def no_mail(to: Reader) -> str:
    """Why it failed before anybody tried."""
    return to.say("no mail server is set up")


def sending_again(to: Reader, client: str) -> Message:
    return Message(
        to.say("It is being sent to {client} again, and says so.", client=client)
    )


def caption(to: Reader, client: str) -> Message:
    return Message(to.say("What {client} was sent, byte for byte.", client=client))


def _buttons(to: Reader, morning: Morning) -> tuple[tuple[Button, ...], ...]:
    number = str(morning.id)
    return column(
        Button(to.say("Send it again"), Press(Verb.MORNING, number, AGAIN)),
        Button(to.say("What was sent (PDF)"), Press(Verb.MORNING, number, FILE)),
    )
