"""An alarm as a text message: initials only, nobody's own words in it, and as short as
what has to be known allows."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.messages.gsm import segments, written
from bot.texts.alarms import alarm as alarms
from bot.texts.alarms.facts import Facts, moment
from bot.texts.reader import Reader


def alarm(to: Reader, facts: Facts, phone: str, *, linked: bool) -> str:
    """In the fewest segments that carry the act, who, where and when: what to do is
    said as fully as fits beside them, and never costs one more."""
    short = replace(facts, site=facts.site.partition(" ")[0])
    headline = alarms.alarm(to, short).text.partition("\n")[0]
    said = (facts.officer, moment(to, facts), str(facts.ref))
    details = ", ".join(each for each in said if each not in headline)
    known = f"{headline} {details}."
    ways = act(to, facts, phone, linked=linked), to.say("Ring {phone}.", phone=phone)
    return _fullest(known, [f"{known} {way}" for way in ways])


def repeated(to: Reader, words: str) -> str:
    """It may have come before; one word says so where the sentence would not fit."""
    marks = (
        to.say("(Repeat: this may have reached you before.)"),
        to.say("(Repeat)"),
    )
    return _fullest(f"{words} {marks[1]}", [f"{words} {mark}" for mark in marks])


def _fullest(shortest: str, fuller: Sequence[str]) -> str:
    """The first that is sent in as few segments as the shortest."""
    fewest = segments(written(shortest))
    fits = (words for words in fuller if segments(written(words)) == fewest)
    return next(fits, shortest)


def notice(words: str) -> str:
    """What became of it: the first line says so, the rest is in Telegram."""
    return words.partition("\n")[0]


def act(to: Reader, facts: Facts, phone: str, *, linked: bool) -> str:
    """What to do where there is no button to press."""
    if facts.lost_since:
        return to.say(
            "Telegram is lost: it may be us. Ring the site, then the control room: "
            "{phone}.",
            phone=phone,
        )
    if not linked:
        return to.say("Ring the control room to take it up: {phone}.", phone=phone)
    if facts.kind is AlarmKind.BREACH:
        return to.say(
            "Open Telegram and press “Acknowledge”, or ring the control room: {phone}.",
            phone=phone,
        )
    return to.say(
        "Open Telegram and press “I have this”, or ring the control room: {phone}.",
        phone=phone,
    )
