"""An alarm as an e-mail: the first line is the subject too."""

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach.account import Account
from bot.texts.alarms import alarm as alarms
from bot.texts.alarms.by_sms import act
from bot.texts.alarms.facts import Facts
from bot.texts.breach import account
from bot.texts.reader import Reader


def alarm(to: Reader, facts: Facts, phone: str, *, linked: bool) -> str:
    """What Telegram would have shown, and what to do without its button.

    Of a breach the act comes first: the facts follow when it is sent.
    """
    headline, *body = alarms.alarm(to, facts).text.split("\n")
    first = headline if str(facts.ref) in headline else f"{headline} {facts.ref}."
    told = act(to, facts, phone, linked=linked)
    if facts.kind is AlarmKind.BREACH:
        return "\n".join([first, "", told, "", f"“{facts.text}”"])
    return "\n".join([first, "", *body, "", told])


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
