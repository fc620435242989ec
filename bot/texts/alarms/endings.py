"""The ways to end an alarm: as buttons, and as part of a sentence."""

from bot.domain.alarms.alarm import AlarmKind, Reason
from bot.texts.message import Button, Press, Verb
from bot.texts.reader import Reader

ENDINGS: dict[AlarmKind, tuple[Reason, ...]] = {
    AlarmKind.MISSED_CHECK_CALL: (Reason.SAFE, Reason.GONE_HOME),
    AlarmKind.NO_SHOW: (Reason.ARRIVED, Reason.COVERED),
    AlarmKind.MISSED_BOOK_OFF: (Reason.SAFE, Reason.GONE_HOME),
    AlarmKind.SOS: (Reason.SAFE, Reason.MISTAKE),
    AlarmKind.WELFARE: (Reason.SAFE, Reason.DEALT_WITH),
    AlarmKind.INCIDENT: (Reason.DEALT_WITH, Reason.WITH_POLICE),
    AlarmKind.BREACH: (Reason.CONTAINED, Reason.NO_BREACH),
}
"""The reasons offered as buttons; every kind also takes the closer's own words."""


def endings(to: Reader, kind: AlarmKind, alarm: int) -> list[Button]:
    """The buttons that end an alarm of this kind, or pass it on."""
    number = str(alarm)
    buttons = [
        Button(reason_label(to, reason), Press(Verb.CLOSE, number, reason))
        for reason in ENDINGS[kind]
    ]
    if kind.is_about_safety:
        cannot = Button(to.say("Cannot reach them"), Press(Verb.CANNOT, number))
        buttons.insert(1, cannot)
    return [*buttons, Button(to.say("Other reason"), Press(Verb.WORDS, number))]


def reason_label(to: Reader, reason: Reason) -> str:
    """A reason for closing, as a button and as part of a sentence."""
    labels = {
        Reason.SAFE: to.say("Officer is safe"),
        Reason.GONE_HOME: to.say("Safe, gone home"),
        Reason.ARRIVED: to.say("Officer has arrived"),
        Reason.COVERED: to.say("Relief is on the way"),
        Reason.MISTAKE: to.say("Pressed by mistake"),
        Reason.DEALT_WITH: to.say("Dealt with"),
        Reason.WITH_POLICE: to.say("With the police"),
        Reason.CONTAINED: to.say("Contained"),
        Reason.NO_BREACH: to.say("Not a breach"),
        Reason.TAKEN_BACK: to.say("taken back at once by whoever typed it"),
        Reason.OTHER: to.say("Other reason"),
    }
    return labels[reason]
