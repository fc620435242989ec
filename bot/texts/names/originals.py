"""What is read about an alarm's words as they were typed, and about opening them."""

from datetime import datetime

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.names.originals import Need
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def said(to: Reader, answer: Message, about: Ref) -> Message:
    """For their writer, under what was kept."""
    line = to.say(
        "Much of it may be missing there. Your own words are kept sealed until the "
        "alarm is closed, at most 24 hours; only whoever has it may open them."
    )
    again = Button(to.say("Say it again"), Press(Verb.AGAIN, str(about)))
    return answer.with_line(line).with_button(again)


def notice(to: Reader) -> str:
    """For those told of the alarm."""
    return to.say(
        "Part of the words were taken out here. Whoever has this can read the original."
    )


def read_button(to: Reader, alarm: int) -> Button:
    return Button(to.say("Read the original"), Press(Verb.ORIGINAL, str(alarm)))


def why(to: Reader, alarm: int) -> Message:
    """The reason is chosen first."""
    number = str(alarm)
    return Message(
        to.say(
            "The original may hold names. Only you see it, and it leaves this chat "
            "when the alarm is closed. Your reason is written down, and the DPO hears "
            "of it (UK GDPR, Article 6(1)(d), vital interests). Why do you need it?"
        ),
        column(
            *(
                Button(need_label(to, need), Press(Verb.ORIGINAL, number, need))
                for need in Need
            )
        ),
    )


def need_label(to: Reader, need: Need) -> str:
    match need:
        case Need.DANGER:
            return to.say("Somebody may be hurt")
        case Need.PLACE:
            return to.say("To find somebody")
        case Need.PEOPLE:
            return to.say("To warn people")
        case Need.OTHER:
            return to.say("Another reason")


def type_need(to: Reader) -> Message:
    return Message(
        to.say("Why do you need the original? Type one sentence. Initials only."),
        column(cancel(to)),
    )


def head(to: Reader, who: str, at: datetime, about: Ref) -> Message:
    """Over the words themselves, which come as a message of their own."""
    return Message(
        to.say(
            "{ref}: as {who} typed it at {time}. It may hold names: pass on only what "
            "is needed to help.",
            ref=about,
            who=who,
            time=to.time(at),
        )
    )


def was_read(
    to: Reader, by: str, about: Ref, need: Need, typed: RedactedText | None
) -> Message:
    """For the DPO."""
    reason = f"“{typed}”" if typed else need_label(to, need)
    return Message(
        to.say(
            "{who} opened the original words of {ref}. Reason: {reason}.",
            who=by,
            ref=about,
            reason=reason,
        )
    )


def take_it_up_first(to: Reader, about: Ref, kind: AlarmKind, alarm: int) -> Message:
    breach = kind is AlarmKind.BREACH
    label = to.say("Acknowledge") if breach else to.say("I have this")
    return Message(
        to.say(
            "Only whoever has {ref} may read the original. Take it up first, then "
            "press “Read the original” again.",
            ref=about,
        ),
        column(
            Button(label, Press(Verb.TAKE, str(alarm))),
            read_button(to, alarm),
        ),
    )


def gone(to: Reader, about: Ref) -> Message:
    return Message(
        to.say(
            "The original words of {ref} are kept no more: the alarm is closed, or a "
            "day is over. Ring the officer.",
            ref=about,
        )
    )


def say_again(to: Reader, about: Ref) -> Message:
    return Message(
        to.say(
            "Say it again in other words, without names. It goes to everybody who was "
            "told of {ref}.",
            ref=about,
        ),
        column(cancel(to)),
    )
