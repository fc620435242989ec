"""The ways to end an alarm, or to go past somebody: as buttons, and as sentences."""

from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.refs import Ref
from bot.texts.message import Button, Message, Press, Verb
from bot.texts.reader import Reader


def endings(to: Reader, kind: AlarmKind, alarm: int) -> list[Button]:
    """The buttons that end an alarm of this kind, or pass it on."""
    number = str(alarm)
    buttons = [
        Button(reason_label(to, reason), Press(Verb.CLOSE, number, reason))
        for reason in kind.rules.may_end_as
    ]
    if kind.is_about_safety and kind is not AlarmKind.DURESS:  # nobody tries to
        cannot = Button(to.say("Cannot reach them"), Press(Verb.CANNOT, number))
        buttons.insert(1, cannot)
    return [*buttons, Button(to.say("Other reason"), Press(Verb.WORDS, number))]


def reason_label(to: Reader, reason: Reason) -> str:  # noqa: C901 - a flat list
    """A reason for closing, as a button and as part of a sentence."""
    match reason:
        case Reason.SAFE:
            return to.say("Officer is safe")
        case Reason.GONE_HOME:
            return to.say("Safe, gone home")
        case Reason.ARRIVED:
            return to.say("Officer has arrived")
        case Reason.COVERED:
            return to.say("Relief is on the way")
        case Reason.RELIEVED:
            return to.say("Relieved")
        case Reason.MISTAKE:
            return to.say("Pressed by mistake")
        case Reason.DEALT_WITH:
            return to.say("Dealt with")
        case Reason.WITH_POLICE:
            return to.say("With the police")
        case Reason.CONTAINED:
            return to.say("Contained")
        case Reason.NO_BREACH:
            return to.say("Not a breach")
        case Reason.MADE_SAFE:
            return to.say("Made safe")
        case Reason.DRILL_OVER:
            return to.say("the drill is over")
        case Reason.TAKEN_BACK:
            return to.say("taken back at once by whoever typed it")
        case Reason.CAME_IN:
            return to.say("all of it came in late")
        case Reason.OTHER:
            return to.say("Other reason")


def with_others(to: Reader, ref: Ref) -> Message:
    """On the phone of whom it goes past from now on."""
    return Message(
        to.say("{ref} is with others now. There is nothing for you to do.", ref=ref)
    )
