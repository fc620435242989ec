"""What is said on the telephone, as things stand when it is said."""

from dataclasses import dataclass

from bot.desk.alarms import by_telephone, facts
from bot.desk.alarms.voice import voice
from bot.desk.desk import Desk
from bot.desk.incoming import telephone_questions as questions
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.telephone.call import Call
from bot.texts.telephone import alarm as texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """What the gateway is to say next."""

    words: str
    """Empty: nothing, and it hangs up."""
    language: str = "en"
    key_to: str = ""
    """Where the key goes that is asked for; empty: it hangs up when it is said."""


def speech(desk: Desk, call: Call, token: str) -> Speech:
    """As things stand now."""
    nothing = over(desk, call)
    if nothing is not None:
        return nothing
    to = voice(desk, call)
    if call.alarm is None:
        words = questions.of(call).question(desk, call)
    else:
        about = facts.of(desk, desk.unit.alarms.get(call.alarm))
        words = texts.alarm(to, about, repeated=call.repeated)
    key_to = by_telephone.turn_address(desk, token, call.turn)
    return Speech(words=words, language=to.language, key_to=key_to)


def over(desk: Desk, call: Call) -> Speech | None:
    """What whoever picks up hears where nothing is asked of them any more."""
    if call.alarm is None:
        asked = questions.of(call)
        if not asked.is_over(desk, call):
            return None
        return last(desk, call, asked.too_late(desk, call))
    alarm = desk.unit.alarms.find(call.alarm)
    hidden = alarm is not None and alarm.is_kept_from(call.person)
    if alarm is not None and alarm.status is Status.RINGING and not hidden:
        return None
    return last(desk, call, _who_has_it(desk, call, alarm))


def _who_has_it(desk: Desk, call: Call, alarm: Alarm | None) -> str:
    to = voice(desk, call)
    if alarm is None or alarm.owner is None or alarm.is_kept_from(call.person):
        return texts.over(to)
    if alarm.status is Status.CLOSED:
        return texts.over(to)
    if alarm.owner == call.person:
        return texts.taken(to, facts.of(desk, alarm))
    return texts.somebody_has_it(to, desk.person(alarm.owner).called)


def last_words(desk: Desk, call: Call) -> Speech:
    """Nobody pressed anything."""
    if call.alarm is None:
        return last(desk, call, questions.of(call).no_key(desk, call))
    return last(desk, call, texts.no_key(voice(desk, call)))


def silence(desk: Desk, call: Call) -> Speech:
    """To what asks for no words."""
    return last(desk, call, "")


def last(desk: Desk, call: Call, words: str) -> Speech:
    """After these it hangs up."""
    to = voice(desk, call)
    return Speech(words=words, language=to.language)
