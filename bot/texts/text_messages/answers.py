"""Answers to text messages: the act first, and all of it in one.

How long one is, is counted as it will be written: see ``bot.domain.messages.gsm``.
"""

import re

from bot.domain.messages.gsm import segments, written
from bot.texts.message import Message
from bot.texts.reader import Reader

SENTENCES = re.compile(r"(?<=[.!?۔؟])\s+|\s*\n\s*")


def in_one(to: Reader, words: str, phone: str, *, linked: bool) -> str:
    """As many whole sentences as one text message holds, and that there are more."""
    sentences = [each for each in SENTENCES.split(words.strip()) if each]
    said = " ".join(sentences)
    if _is_one(said):
        return said
    more = to.say("Ring {phone}.", phone=phone)
    if linked:
        more = to.say("More in Telegram.")
    kept = [" ".join(sentences[:most]) for most in range(len(sentences) - 1, 0, -1)]
    shorter = (*(f"{each} {more}" for each in kept), sentences[0])
    return next(filter(_is_one, shorter), None) or _cut(sentences[0])


def _cut(words: str) -> str:
    """Between words, if it can be."""
    while not _is_one(f"{words}…"):
        words = words.rpartition(" ")[0] or words[:-1]
    return f"{words}…"


def _is_one(words: str) -> bool:
    return segments(written(words)) == 1


def rules_first(to: Reader, version: str) -> Message:
    return Message(
        to.say(
            "First the rules ({version}): work only, no full names, all is kept. "
            "Text I ACCEPT, then send this again. In danger: text SOS.",
            version=version,
        )
    )


def accepted(to: Reader) -> Message:
    return Message(
        to.say(
            "Thank you. You can text ON and a site's code, OK, OFF, SOS, or what "
            "happened."
        )
    )


def ways(to: Reader) -> Message:
    return Message(
        to.say(
            "Text ON and a site's code to start, OK as check call, OFF to go home, SOS "
            "for help. On shift anything else goes into the book."
        )
    )


def not_by_text(to: Reader) -> Message:
    return Message(
        to.say(
            "That works in Telegram only. By text: ON and a site's code, OK, OFF, SOS, "
            "or what happened."
        )
    )


def which_site(to: Reader, code: str) -> Message:
    return Message(
        to.say(
            "At which site? Text ON and its code, such as ON {code}. Nothing was "
            "recorded yet.",
            code=code,
        )
    )


def no_such_site(to: Reader, code: str) -> Message:
    return Message(
        to.say(
            "No site has that code, and you are not booked on. Text ON and the code, "
            "such as ON {code}.",
            code=code,
        )
    )


def not_on_shift(to: Reader, code: str) -> Message:
    return Message(
        to.say(
            "Nothing was recorded: you are not booked on. Text ON and the code of your "
            "site, such as ON {code}.",
            code=code,
        )
    )
