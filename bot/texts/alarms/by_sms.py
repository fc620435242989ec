"""An alarm as a text message: short, initials only, nobody's own words in it."""

from dataclasses import replace

from bot.domain.alarms.kinds import AlarmKind
from bot.texts.alarms import alarm as alarms
from bot.texts.alarms.facts import Facts, moment
from bot.texts.reader import Reader


def alarm(to: Reader, facts: Facts, phone: str, *, linked: bool) -> str:
    """One message of 160 characters, as long as the sites' codes are short."""
    short = replace(facts, site=facts.site.partition(" ")[0])
    headline = alarms.alarm(to, short).text.partition("\n")[0]
    known = (facts.officer, moment(to, facts), str(facts.ref))
    details = ", ".join(each for each in known if each not in headline)
    return f"{headline} {details}. {act(to, facts, phone, linked=linked)}"


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
