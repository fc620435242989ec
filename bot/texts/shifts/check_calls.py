"""What an officer reads about check calls."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import minutes
from bot.domain.outage import Outage
from bot.texts.duress.setting import plain_labels
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.received_late import when


def _ok_button(to: Reader, call_id: int) -> tuple[tuple[Button, ...], ...]:
    return column(Button(to.say("✅ I am OK"), Press(Verb.OK, str(call_id))))


def prompt(to: Reader, call_id: int, due_at: datetime, site: str) -> Message:
    return Message(
        to.say("Check call due {due} at {site}.", due=to.time(due_at), site=site),
        _ok_button(to, call_id),
    ).with_deadline(to.time(due_at), due_at)


def nudge(
    to: Reader, call_id: int, due_at: datetime, miss_at: datetime, site: str
) -> Message:
    return Message(
        to.say(
            "Check call at {site} was due {due}. Press the button now. "
            "At {missed} your duty manager is told.",
            site=site,
            due=to.time(due_at),
            missed=to.time(miss_at),
        ),
        _ok_button(to, call_id),
    ).with_deadline(to.time(miss_at), miss_at)


def no_plain_answer(to: Reader, call_id: int) -> Message:
    """To "ok but", and to what is nearly an OK."""
    return Message(
        to.say(
            "Your check call still waits: those words were not taken for an OK. If you "
            "are OK, press the button. If not, press SOS."
        ),
        _ok_button(to, call_id),
        by_text=to.say(
            "Those words were not taken for an OK. Text OK if you are OK, SOS if not."
        ),
    )


def prompt_by_text(to: Reader, due_at: datetime, site: str, number: str) -> str:
    """In one text message, as all that is said by text; so that nobody waits for a
    button that does not come."""
    return to.say(
        "Telegram is away. Check call due {due} at {site}: text OK to {number}.",
        due=to.time(due_at),
        site=site,
        number=number,
    )


def nudge_by_text(
    to: Reader, due_at: datetime, miss_at: datetime, site: str, number: str
) -> str:
    return to.say(
        "Check call at {site} was due {due}. Text OK to {number} now. At {missed} "
        "your duty manager is told.",
        site=site,
        due=to.time(due_at),
        number=number,
        missed=to.time(miss_at),
    )


def telegram_is_back(to: Reader, outage: Outage) -> Message:
    """What was sent there meanwhile need not be sent again."""
    return Message(
        to.say(
            "Telegram is back; it was away from {lost} to {back}. Answer here again. "
            "What you sent meanwhile has been taken in.",
            lost=to.time(outage.since),
            back=to.time(outage.back_at or outage.since),
        )
    )


def with_two(to: Reader, asked: Message, call_id: int) -> Message:
    """Two ordinary buttons under it: its reader chose one of them to call for help."""
    buttons = (
        Button(label, Press(Verb.OK, str(call_id), which))
        for which, label in plain_labels(to).items()
    )
    return replace(asked, buttons=column(*buttons))


def settled(
    to: Reader, at: datetime, received_late_at: datetime | None = None
) -> Message:
    return Message(to.say("OK {time}", time=when(to, at, received_late_at)))


def alone(to: Reader, every: timedelta, due_at: datetime | None) -> Message:
    """The partner has left."""
    text = to.say(
        "You are alone now: check calls every {minutes} minutes from now.",
        minutes=minutes(every),
    )
    if due_at is not None:
        return _with_next(to, text, due_at)
    return Message(text)


def _with_next(to: Reader, text: str, due_at: datetime) -> Message:
    due = to.time(due_at)
    words = f"{text} " + to.say("Next one: {due}.", due=due)
    return Message(words).with_deadline(due, due_at)


def stood_down(to: Reader) -> Message:
    return Message(to.say("No longer needed: you have booked off."))


def recorded(
    to: Reader,
    at: datetime,
    due_at: datetime | None,
    received_late_at: datetime | None = None,
) -> Message:
    text = to.say("Check call recorded {time}.", time=when(to, at, received_late_at))
    if due_at is not None:
        return _with_next(to, text, due_at)
    return Message(text)


def recorded_late(
    to: Reader,
    at: datetime,
    due_at: datetime | None,
    received_late_at: datetime | None = None,
) -> Message:
    late = to.say("It came after the alarm: your duty manager will ring you.")
    if received_late_at is not None:
        late = to.say(
            "It reached us after the alarm, by no fault of yours: your duty manager "
            "will ring you."
        )
    return recorded(to, at, due_at, received_late_at).with_line(late)


def voice_heard(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "Voice notes are not played here. Type it, or ring the control room: "
            "{phone}. The board shows that you were heard, but it is not an OK: "
            "a check call still needs its button.",
            phone=phone,
        )
    )
