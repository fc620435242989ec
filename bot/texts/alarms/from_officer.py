"""An officer is heard, or adds something, while an alarm runs: what those told read."""

from datetime import datetime

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.incidents.incident import Place
from bot.domain.names.redacted_text import RedactedText
from bot.texts.alarms.endings import endings
from bot.texts.alarms.facts import Facts
from bot.texts.duress import alarm as duress
from bot.texts.handover import gap
from bot.texts.message import Message, column
from bot.texts.names import originals
from bot.texts.reader import Reader
from bot.texts.received_late import when


def regained(
    to: Reader, facts: Facts, at: datetime, received_late_at: datetime | None = None
) -> Message:
    """The officer is heard again; a person still has to close the alarm."""
    answered = when(to, at, received_late_at)
    if facts.duress is not None:
        words = duress.heard(to, facts.officer, answered, facts.ref, facts.duress)
    elif facts.kind is AlarmKind.NOT_RELIEVED:
        words = gap.relieved(*(to, facts.site, facts.officer, facts.ref, at, facts.gap))
    else:
        words = to.say(
            "Contact regained: {officer} answered {time}. {ref}.\n"
            "Ring the officer, then close the alarm.",
            officer=facts.officer,
            time=answered,
            ref=facts.ref,
        )
    return Message(words, column(*endings(to, facts.kind, facts.alarm)))


def more_words(
    to: Reader, facts: Facts, text: RedactedText, *, cut: bool = False
) -> Message:
    """``cut``: much was taken out of these words."""
    more = to.say("More from {officer} on {ref}:", officer=facts.officer, ref=facts.ref)
    message = Message(f"{more}\n“{text}”")
    if not cut:
        return message
    button = originals.read_button(to, facts.alarm)
    return message.with_line(originals.notice(to)).with_button(button)


def place(to: Reader, facts: Facts, where: Place) -> Message:
    """The link first told, and then changed in place while they move."""
    text = to.say(
        "{officer} was here at {time}: {link}\n{ref}. It follows while they share it.",
        officer=facts.officer,
        time=to.time(where.at),
        link=where.link,
        ref=facts.ref,
    )
    return Message(text)


def place_still(to: Reader, facts: Facts) -> Message:
    """The phone that they follow has said nothing for some minutes."""
    assert facts.place is not None
    return Message(
        to.say(
            "The live location of {officer} has not moved since {time}. The phone may "
            "be off, without signal, lying still, or not shared any more. Last place: "
            "{link}\n{ref}.",
            officer=facts.officer,
            time=to.time(facts.place.at),
            link=facts.place.link,
            ref=facts.ref,
        )
    )


def place_shared_no_more(to: Reader, facts: Facts) -> Message:
    assert facts.place is not None
    return Message(
        to.say(
            "The live location of {officer} was stopped at {time}. Last place: {link}\n"
            "{ref}.",
            officer=facts.officer,
            time=to.time(facts.place.at),
            link=facts.place.link,
            ref=facts.ref,
        )
    )


def place_over(to: Reader, facts: Facts) -> Message:
    return Message(
        to.say(
            "{ref} is closed: where {officer} was is shown no more.",
            ref=facts.ref,
            officer=facts.officer,
        )
    )


def said_mistake(to: Reader, facts: Facts) -> Message:
    if facts.duress is not None:
        return duress.said_mistake(to, facts.officer, facts.ref, facts.duress)
    return Message(
        to.say(
            "{officer} says that {ref} was pressed by mistake. Ring to make sure, "
            "then close it.",
            officer=facts.officer,
            ref=facts.ref,
        )
    )


def sent_voice(to: Reader, facts: Facts, at: datetime) -> Message:
    """A sign of life to those who look for somebody; it ends nothing."""
    if facts.duress is not None:
        heard = duress.heard(to, facts.officer, to.time(at), facts.ref, facts.duress)
        return Message(heard)
    return Message(
        to.say(
            "{officer} sent a voice note at {time}. It is not an OK, and nobody can "
            "play it here: ring {officer}. {ref}.",
            officer=facts.officer,
            time=to.time(at),
            ref=facts.ref,
        )
    )
