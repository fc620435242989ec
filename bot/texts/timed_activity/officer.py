"""What somebody reads who says for how long they will not be heard."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.names.redacted_text import Kept
from bot.domain.timed_activity.activity import TimedActivity
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader
from bot.texts.received_late import when
from bot.texts.timed_activity.labels import OFFERED, kind_label, length_label

BACK, WHERE = "back", "where"
MINUTE = timedelta(minutes=1)
LENGTHS = tuple(n * MINUTE for n in (10, 20, 30, 60))
"""In one tap."""
LONGER = 10 * MINUTE


def how_long(
    to: Reader, phone: str, lengths: Sequence[timedelta] = LENGTHS, about: str = ""
) -> Message:
    """The key: one tap begins it."""
    return Message(
        to.say(
            "For how long? If you have not said by then that you are back, people look "
            "for you. You can also type it: plant room 20 minutes. No signal? Ring "
            "{phone} first.",
            phone=phone,
        ),
        _lengths(to, lengths, about),
    )


def perhaps(to: Reader, lengths: Sequence[timedelta], about: str = "") -> Message:
    """It may have been meant; ``about`` is the entry that their words became."""
    return Message(
        to.say(
            "Nothing has been started. Shall people look for you if you are not back "
            "in time? Press for how long. If not, do nothing."
        ),
        _lengths(to, lengths, about),
    )


def _lengths(
    to: Reader, lengths: Sequence[timedelta], about: str
) -> tuple[tuple[Button, ...], ...]:
    return column(
        *(
            Button(
                length_label(to, span),
                Press(Verb.TIMED_START, str(span // MINUTE), about),
            )
            for span in lengths
        )
    )


def started(to: Reader, activity: TimedActivity, *, on_shift: bool) -> Message:
    """It runs: until when, and what happens then."""
    text = to.say(
        "Timed activity {ref}: you are due back by {end}. If you have not pressed "
        "“I am back” by {missed}, people look for you.",
        ref=activity.ref,
        end=to.time(activity.ends_at),
        missed=to.time(activity.miss_at),
    )
    if on_shift:
        text += " " + to.say("Check calls go on.")
    text += "\n" + _where(to, activity)
    message = Message(text, (*_running(to, activity), *_places(to, activity)))
    message = message.with_deadline(to.time(activity.ends_at), activity.ends_at)
    return message.with_deadline(to.time(activity.miss_at), activity.miss_at)


def _where(to: Reader, activity: TimedActivity) -> str:
    """As whoever looks would read it."""
    if activity.text:
        return f"“{activity.text}”"
    if activity.kind is None:
        return to.say("Where are you going? One tap tells whoever would look for you.")
    return to.say("Where: {place}.", place=kind_label(to, activity.kind))


def _places(to: Reader, activity: TimedActivity) -> tuple[tuple[Button, ...], ...]:
    if activity.text or activity.kind is not None:
        return ()
    number = str(activity.id)
    places = [
        Button(kind_label(to, kind).capitalize(), Press(Verb.TIMED, number, kind))
        for kind in OFFERED
    ]
    other = Button(to.say("Say where"), Press(Verb.TIMED, number, WHERE))
    buttons = (*places, other)
    return tuple(buttons[at : at + 2] for at in range(0, len(buttons), 2))


def _running(to: Reader, activity: TimedActivity) -> tuple[tuple[Button, ...], ...]:
    """Back; or longer, to an end that two presses agree about."""
    number = str(activity.id)
    back = Button(to.say("I am back"), Press(Verb.TIMED, number, BACK))
    longer = activity.length + LONGER
    if longer > activity.longest:
        return column(back)
    label = to.say("10 more minutes")
    more = Button(label, Press(Verb.TIMED, number, str(longer // MINUTE)))
    return column(back, more)


def are_you_back(to: Reader, activity: TimedActivity) -> Message:
    return Message(
        to.say(
            "Are you back? {ref} ends {end}.",
            ref=activity.ref,
            end=to.time(activity.ends_at),
        ),
        _running(to, activity),
    ).with_deadline(to.time(activity.ends_at), activity.ends_at)


def you_are_due(to: Reader, activity: TimedActivity) -> Message:
    return Message(
        to.say(
            "You were due back {end}. Press the button now. At {missed} your duty "
            "manager is told. {ref}.",
            end=to.time(activity.ends_at),
            missed=to.time(activity.miss_at),
            ref=activity.ref,
        ),
        _running(to, activity),
    ).with_deadline(to.time(activity.miss_at), activity.miss_at)


def being_looked_for(to: Reader, activity: TimedActivity, phone: str) -> Message:
    """People are being told: one press still tells them that all is well."""
    return Message(
        to.say(
            "People are being told that you are not back. Press the button if you are "
            "well, or ring {phone}. In danger: press SOS. {ref}.",
            phone=phone,
            ref=activity.ref,
        ),
        column(Button(to.say("I am back"), Press(Verb.TIMED, str(activity.id), BACK))),
    )


def settled(to: Reader, activity: TimedActivity) -> Message:
    """What was asked turns into its answer."""
    if activity.back_at is None:
        longer = to.say("Longer: until {end}.", end=to.time(activity.ends_at))
        return Message(longer).with_deadline(
            to.time(activity.ends_at), activity.ends_at
        )
    at = when(to, activity.back_at, activity.received_late_at)
    return Message(to.say("Back {time}", time=at))


def back(to: Reader, activity: TimedActivity, *, late: bool) -> Message:
    assert activity.back_at is not None
    at = when(to, activity.back_at, activity.received_late_at)
    message = Message(
        to.say("Back, recorded {time}. {ref}.", time=at, ref=activity.ref)
    )
    if not late:
        return message
    return message.with_line(
        to.say("It came after the alarm: your duty manager will ring you.")
    )


def longer(to: Reader, activity: TimedActivity) -> Message:
    return Message(
        to.say(
            "Longer: {ref} now ends {end}.",
            ref=activity.ref,
            end=to.time(activity.ends_at),
        ),
        _running(to, activity),
    ).with_deadline(to.time(activity.ends_at), activity.ends_at)


def no_longer(to: Reader, activity: TimedActivity) -> Message:
    """It is as long as it may be."""
    return Message(
        to.say(
            "{ref} cannot be made longer; it ends {end}. Press “I am back”, and begin "
            "a new one if you need it.",
            ref=activity.ref,
            end=to.time(activity.ends_at),
        ),
        _running(to, activity),
    )


def type_where(to: Reader) -> Message:
    return Message(
        to.say(
            "Where are you going, and what for? Type it in one message, such as: roof "
            "of block B, checking the aerial. Initials only."
        )
    )


def words_kept(to: Reader, activity: TimedActivity, kept: Kept) -> Message:
    noted = Message(to.say("Noted with {ref}.", ref=activity.ref))
    return with_what_was_kept(to, noted, kept)


def nothing_said(to: Reader) -> Message:
    """The question where they go was dropped; the activity runs."""
    return Message(to.say("All right. Your timed activity goes on."))
