"""Will you be there? Asked of an officer, and what their manager hears of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.before_shift.confirmation import Status
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.shifts.shift_words import Planned, find_button, when

YES, NO = "yes", "no"
COMES, CANNOT = "comes", "cannot"
SHOWN = 20
"""Lines of one list; the others are counted."""
BUTTONS = 8


def ask(to: Reader, number: int, planned: Planned) -> Message:
    return Message(
        to.say("YOUR SHIFT: {shift}. Will you be there?", shift=when(to, planned)),
        _answers(to, number),
    )


def ask_again(to: Reader, number: int, planned: Planned) -> Message:
    return Message(
        to.say(
            "YOUR SHIFT: {shift}. You have not answered yet. Press a button, or your "
            "duty manager is told that nobody has heard from you.",
            shift=when(to, planned),
        ),
        _answers(to, number),
    )


def perhaps_not(to: Reader, number: int, planned: Planned) -> Message:
    """Typed among other words that they cannot, or are unwell."""
    return Message(
        to.say(
            "Is that about your shift, {shift}? Nobody has been told anything. Press a "
            "button. The reason is nobody's business and is not kept.",
            shift=when(to, planned),
        ),
        _answers(to, number),
    )


def _answers(to: Reader, number: int) -> tuple[tuple[Button, ...], ...]:
    return column(
        Button(to.say("I'll be there"), Press(Verb.CONFIRM, str(number), YES)),
        Button(to.say("I cannot"), Press(Verb.CONFIRM, str(number), NO)),
    )


def confirmed(to: Reader, planned: Planned) -> Message:
    return Message(
        to.say(
            "Confirmed: {shift}. Press “Book on” when you are there.",
            shift=when(to, planned),
        )
    )


def answered(to: Reader, planned: Planned, status: Status) -> Message:
    """What the question turns into."""
    shift = when(to, planned)
    if status is Status.CANNOT:
        return Message(to.say("You cannot: {shift}.", shift=shift))
    return Message(to.say("You will be there: {shift}.", shift=shift))


def cannot_noted(
    to: Reader,
    shift: int,
    planned: Planned,
    managers: Sequence[str],
    phone: str,
    others: Sequence[tuple[int, Planned]],
) -> Message:
    """Nobody asks why. ``others`` are shifts of theirs that come soon after it."""
    told = to.say(
        "Noted: you cannot be there, {shift}. Told: {managers}. You hear as soon as "
        "somebody else has it.",
        shift=when(to, planned),
        managers=", ".join(managers),
    )
    if not managers:
        told = to.say(
            "Noted: you cannot be there, {shift}. No duty manager can be reached: ring "
            "{phone} now.",
            shift=when(to, planned),
            phone=phone,
        )
    after_all = Button(
        to.say("I'll be there after all"), Press(Verb.SHIFT, str(shift), COMES)
    )
    return Message(
        told, column(after_all, *(cannot_button(to, *other) for other in others))
    )


def too_often(to: Reader, phone: str) -> Message:
    """Said, and taken back, and said again."""
    return Message(
        to.say(
            "You have said that very often in this hour, so nothing was changed. Ring "
            "the control room now: {phone}.",
            phone=phone,
        )
    )


def cannot_button(to: Reader, shift: int, planned: Planned) -> Button:
    label = to.say("I cannot: {start}", start=to.date_time(planned.start_at))
    return Button(label, Press(Verb.SHIFT, str(shift), CANNOT))


def no_shift_soon(to: Reader, phone: str) -> Message:
    """Typed that they cannot come, and no roster has anything of theirs."""
    return Message(
        to.say(
            "The roster here has no shift of yours today or tomorrow, so nobody was "
            "told. Ring the control room: {phone}. Later shifts: /shifts.",
            phone=phone,
        )
    )


def on_already(to: Reader, site: str) -> Message:
    return Message(
        to.say(
            "You are booked on at {site}. Must you go? Ring your duty manager, or "
            "press “Book off” when somebody has taken over.",
            site=site,
        )
    )


def not_yours(to: Reader) -> Message:
    """It was cancelled, is somebody else's, or is over."""
    return Message(to.say("You are not down for that shift any more."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unconfirmed:
    """A shift whose officer was not heard."""

    shift: int
    officer: str
    planned: Planned
    phoneless: bool
    """No phone is linked: they could not have answered."""


def not_confirmed(to: Reader, found: Sequence[Unconfirmed]) -> Message:
    """To whoever plans: all of them at once."""
    lines = [
        to.say("NOT CONFIRMED. Nothing was heard of these shifts. Ring the officers.")
    ]
    lines += [_unconfirmed(to, each) for each in found[:SHOWN]]
    if len(found) > SHOWN:
        more = len(found) - SHOWN
        lines.append(to.say("and {count} more: /shifts shows all.", count=more))
    buttons = [find_button(to, each.shift, each.officer) for each in found[:BUTTONS]]
    return Message("\n".join(lines), column(*buttons))


def _unconfirmed(to: Reader, each: Unconfirmed) -> str:
    values = {"officer": each.officer, "shift": when(to, each.planned)}
    if each.phoneless:
        return to.say("• {officer}, no phone linked: {shift}", **values)
    return to.say("• {officer}: {shift}", **values)


def confirmed_late(to: Reader, officer: str, planned: Planned) -> Message:
    return Message(
        to.say(
            "{officer} has confirmed now: {shift}.",
            officer=officer,
            shift=when(to, planned),
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """One of somebody's next shifts, and what was said of it."""

    shift: int
    planned: Planned
    status: Status | None


def coming(to: Reader, shifts: Sequence[Coming]) -> Message:
    """One's own, with a way to say that one cannot."""
    if not shifts:
        return Message(to.say("You are not down for any shift in the next seven days."))
    lines = [to.say("Your shifts in the next seven days:")]
    lines += [f"• {when(to, each.planned)}{_state(to, each.status)}" for each in shifts]
    able = [each for each in shifts if each.status is not Status.CANNOT]
    buttons = [cannot_button(to, each.shift, each.planned) for each in able]
    command = Button(to.say("Swap a shift"), Press(Verb.COMMAND, "swap"))
    return Message("\n".join(lines), column(*buttons[:BUTTONS], command))


def _state(to: Reader, status: Status | None) -> str:
    match status:
        case Status.CONFIRMED:
            return to.say(" – confirmed")
        case Status.CANNOT:
            return to.say(" – you cannot; nobody has it yet")
        case _:
            return ""
