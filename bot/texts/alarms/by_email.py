"""An alarm as an e-mail: the first line is the subject too."""

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach.account import Account
from bot.texts.alarms import alarm as alarms
from bot.texts.alarms.by_sms import act
from bot.texts.alarms.facts import Facts
from bot.texts.breach import account
from bot.texts.reader import Reader


def alarm(to: Reader, facts: Facts, phone: str, *, linked: bool, link: str = "") -> str:
    """What Telegram would have shown, and what to do without its button; ``link`` opens
    a page that has it.

    Of a breach the act comes first: the facts follow when it is sent.
    """
    headline, *body = alarms.alarm(to, facts).text.split("\n")
    first = headline if str(facts.ref) in headline else f"{headline} {facts.ref}."
    told = act(to, facts, phone, linked=linked)
    if link:
        told = "\n".join([*_by_link(to, facts.kind, link), "", told])
    if facts.kind is AlarmKind.BREACH:
        return "\n".join([first, "", told, "", f"“{facts.text}”"])
    return "\n".join([first, "", *body, "", told])


def asked(to: Reader, words: str, kind: AlarmKind, link: str) -> str:
    """Whether it is still in hand: the page has the button for that, too."""
    return "\n".join([words, "", *_by_link(to, kind, link)])


def _by_link(to: Reader, kind: AlarmKind, link: str) -> list[str]:
    """The act on a line of its own, so that a mail program makes a link of it."""
    take = to.say(
        "Open this page, and press “{button}” there:",
        button=alarms.take_label(to, kind),
    )
    once = to.say("It is for you alone: do not pass this e-mail on.")
    return [take, link, once]


def without_buttons(to: Reader, words: str, phone: str) -> str:
    """For whoever has no Telegram: they know that something can be done, and how."""
    ring = to.say(
        "Its buttons are in Telegram only. Without Telegram, ring the control room: "
        "{phone}.",
        phone=phone,
    )
    return f"{words}\n\n{ring}"


def letter(to: Reader, words: str, known: Account | None) -> str:
    """The whole e-mail; of a breach with every fact as it stands when it is sent."""
    facts = [*account.lines(to, known), ""] if known else []
    no_answer = to.say("A machine sends this, and nobody reads an answer to it.")
    return "\n".join([words, "", *facts, no_answer])
