"""What somebody reads on their way home, until they say that they are there."""

from datetime import timedelta

from bot.domain.timed_activity.activity import TimedActivity
from bot.texts.message import Button, Message, Press, Verb
from bot.texts.reader import Reader
from bot.texts.received_late import when

HOME = "back"
"""The same press as that of somebody who is back from anywhere else."""
MINUTE = timedelta(minutes=1)
STAYING_OUT = tuple(timedelta(hours=n) for n in (1, 3, 8))


def begun(to: Reader, way: TimedActivity) -> Message:
    end, missed = to.time(way.ends_at), to.time(way.miss_at)
    words = to.say(
        "Home safe? Press the button when you are, by {end}. If you have not by "
        "{missed}, people look for you. {ref}.",
        end=end,
        missed=missed,
        ref=way.ref,
    )
    message = Message(words, buttons(to, way)).with_deadline(end, way.ends_at)
    return message.with_deadline(missed, way.miss_at)


def buttons(to: Reader, way: TimedActivity) -> tuple[tuple[Button, ...], ...]:
    """Home; or out until a time that two presses agree about."""
    number = str(way.id)
    later = [
        Button(
            to.say("Staying out until {time}", time=to.time(way.ends_at + span)),
            Press(Verb.TIMED, number, str((way.length + span) // MINUTE)),
        )
        for span in STAYING_OUT
        if way.length + span <= way.longest
    ]
    home = Button(to.say("I am home"), Press(Verb.TIMED, number, HOME))
    return ((home,), *((each,) for each in later))


def are_you_home(to: Reader, way: TimedActivity) -> Message:
    return Message(
        to.say("Home safe? {ref} ends {end}.", ref=way.ref, end=to.time(way.ends_at)),
        buttons(to, way),
    ).with_deadline(to.time(way.ends_at), way.ends_at)


def you_are_due(to: Reader, way: TimedActivity) -> Message:
    return Message(
        to.say(
            "You were to be home {end}. Press the button now. At {missed} your duty "
            "manager is told. {ref}.",
            end=to.time(way.ends_at),
            missed=to.time(way.miss_at),
            ref=way.ref,
        ),
        buttons(to, way),
    ).with_deadline(to.time(way.miss_at), way.miss_at)


def being_looked_for(to: Reader, way: TimedActivity, phone: str) -> Message:
    return Message(
        to.say(
            "People are being told that you have not said that you are home. Press the "
            "button if you are well, or ring {phone}. In danger: press SOS. {ref}.",
            phone=phone,
            ref=way.ref,
        ),
        buttons(to, way)[:1],
    )


def home(to: Reader, way: TimedActivity, *, late: bool) -> Message:
    assert way.back_at is not None
    at = when(to, way.back_at, way.received_late_at)
    message = Message(
        to.say("Home safe, recorded {time}. {ref}.", time=at, ref=way.ref)
    )
    if not late:
        return message
    return message.with_line(
        to.say("It came after the alarm: your duty manager will ring you.")
    )


def later(to: Reader, way: TimedActivity) -> Message:
    return Message(
        to.say(
            "All right: {ref} now ends {end}. Press when you are home.",
            ref=way.ref,
            end=to.time(way.ends_at),
        ),
        buttons(to, way),
    ).with_deadline(to.time(way.ends_at), way.ends_at)
