"""An alarm as an e-mail: the first line is the subject too."""

from bot.texts import alarms
from bot.texts.facts import Facts
from bot.texts.reader import Reader
from bot.texts.text_messages import act


def alarm(to: Reader, facts: Facts, phone: str, *, linked: bool) -> str:
    """What Telegram would have shown, and what to do without its button."""
    headline, *body = alarms.alarm(to, facts).text.split("\n")
    first = headline if facts.ref in headline else f"{headline} {facts.ref}."
    told = act(to, facts, phone, linked=linked)
    return "\n".join([first, "", *body, "", told, no_answer(to)])


def notice(to: Reader, words: str) -> str:
    """What became of an alarm that somebody was told of by e-mail."""
    return "\n".join([words, "", no_answer(to)])


def no_answer(to: Reader) -> str:
    return to.say("A machine sends this, and nobody reads an answer to it.")
