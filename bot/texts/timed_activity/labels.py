"""Where people go for a time: as a button, and in a sentence."""

from datetime import timedelta

from bot.clock import minutes
from bot.domain.timed_activity.activity import Kind
from bot.texts.reader import Reader

OFFERED = (Kind.PLANT_ROOM, Kind.ROOF, Kind.BASEMENT, Kind.TO_CAR, Kind.LOCK_UP)
"""As buttons; of the others people tell in words, or the company does."""


def kind_label(to: Reader, kind: Kind) -> str:
    match kind:
        case Kind.PLANT_ROOM:
            return to.say("plant room")
        case Kind.ROOF:
            return to.say("roof")
        case Kind.BASEMENT:
            return to.say("basement")
        case Kind.TO_CAR:
            return to.say("way to the car or bus")
        case Kind.LOCK_UP:
            return to.say("locking up")
        case Kind.NO_SIGNAL:
            return to.say("no signal there")
        case Kind.HOME:
            return to.say("way home")


def length_label(to: Reader, span: timedelta) -> str:
    return to.say("{minutes} minutes", minutes=minutes(span))
