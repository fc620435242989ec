"""What is read about corrective actions by whoever does them: often an officer."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.corrective_actions import CorrectiveAction, Status
from bot.domain.refs import StaffId
from bot.texts.corrective_actions import choices
from bot.texts.corrective_actions.choices import button
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def line(to: Reader, action: CorrectiveAction, who: str, now: datetime) -> str:
    """One action in a list."""
    state = _overdue(to) if action.is_overdue(now) else state_label(to, action.status)
    day = to.day(action.due_at)
    return f"{action.ref}, {who}, {day}: {state}. “{action.text}”"


def _overdue(to: Reader) -> str:
    return to.say("OVERDUE")


def state_label(to: Reader, status: Status) -> str:
    match status:
        case Status.OPEN:
            return to.say("open")
        case Status.DONE:
            return to.say("done, to be checked")
        case Status.VERIFIED:
            return to.say("done and checked")
        case Status.CANCELLED:
            return to.say("cancelled")


def listed(
    to: Reader,
    me: StaffId,
    shown: Sequence[CorrectiveAction],
    called: Mapping[str, str],
    now: datetime,
    more: tuple[int, int] | None,
) -> Message:
    """What is open, the first to be due first; of those left out, the place of the
    first, and how many ``more``."""
    if not shown:
        return Message(to.say("No corrective action waits for you."))
    words = [
        line(to, action, called.get(action.owner, action.owner), now)
        for action in shown
    ]
    rows = [tuple(_of_a_line(to, me, one)) for one in shown]
    if more is not None:
        place, count = more
        words.append(to.say("And {count} more.", count=count))
        press = Press(Verb.ACTION, str(place), choices.MORE)
        rows.append((Button(to.say("Show the next ones"), press),))
    return Message("\n".join(words), tuple(rows))


def _of_a_line(to: Reader, me: StaffId, action: CorrectiveAction) -> list[Button]:
    """Nobody looks at what they did themselves."""
    if action.status is Status.OPEN:
        return [_done(to, action), later(to, action)]
    seen = [] if action.ended_by == me else [checked(to, action)]
    return [*seen, later(to, action)]


def pick_day(to: Reader, action: CorrectiveAction, who: str) -> Message:
    words = to.say("{ref} is for {who}. By when?", ref=action.ref, who=who)
    return Message(words, _days(to, action))


def day_again(to: Reader, action: CorrectiveAction) -> Message:
    """What was typed is no day, or one that is over."""
    words = to.say(
        "That is not a day to come. Choose one for {ref}, or press “Another day” and "
        "type it, such as 14/03 or next Friday.",
        ref=action.ref,
    )
    return Message(words, _days(to, action))


def _days(to: Reader, action: CorrectiveAction) -> tuple[tuple[Button, ...], ...]:
    return column(
        button(action, choices.TOMORROW, to.say("+1 day")),
        button(action, choices.WEEK, to.say("+1 week")),
        button(action, choices.MONTH, to.say("+1 month")),
        button(action, choices.QUARTER, to.say("+3 months")),
        button(action, choices.DAY, to.say("Another day")),
    )


def dated(to: Reader, action: CorrectiveAction, who: str) -> Message:
    words = to.say(
        "{ref}: {who}, by {day}.", ref=action.ref, who=who, day=to.day(action.due_at)
    )
    return Message(words)


def yours(to: Reader, action: CorrectiveAction) -> Message:
    words = to.say(
        "CORRECTIVE ACTION {ref} is yours, by {day}: “{text}”",
        ref=action.ref,
        day=to.day(action.due_at),
        text=action.text,
    )
    if action.site:
        words += " " + to.say("Site: {site}.", site=action.site)
    return Message(words, to_do(to, action))


def reminder(to: Reader, action: CorrectiveAction, now: datetime) -> Message:
    """A week ahead, on the day, or when the day is over."""
    day, text = to.day(action.due_at), action.text
    if action.is_overdue(now):
        words = to.say(
            "OVERDUE: {ref} was due {day}: “{text}”", ref=action.ref, day=day, text=text
        )
    elif now >= action.due_at:
        words = to.say("{ref} is due TODAY: “{text}”", ref=action.ref, text=text)
    else:
        words = to.say(
            "{ref} is due {day}: “{text}”", ref=action.ref, day=day, text=text
        )
    return Message(words, to_do(to, action))


def goes_back(to: Reader, action: CorrectiveAction, keeper: str) -> Message:
    """They have said that they cannot do it."""
    return Message(
        to.say(
            "{ref} is not yours any more. {who} has it now.", ref=action.ref, who=keeper
        )
    )


def stays(to: Reader, action: CorrectiveAction, phone: str) -> Message:
    """They cannot do it, and nobody is there who could take it."""
    return Message(
        to.say(
            "Nobody can take {ref} over just now, so it is still yours. Ring the "
            "control room: {phone}.",
            ref=action.ref,
            phone=phone,
        )
    )


def was_cancelled(to: Reader, action: CorrectiveAction) -> Message:
    return Message(to.say("{ref} is not to be done any more.", ref=action.ref))


def marked_done(to: Reader, action: CorrectiveAction) -> Message:
    return Message(to.say("{ref} is done. Thank you.", ref=action.ref))


def type_day(to: Reader) -> Message:
    words = to.say(
        "By which day? Type it, such as 14/03, next Friday or 2027-03-14.",
    )
    return Message(words, column(cancel(to)))


def type_why_later(to: Reader) -> Message:
    words = to.say("Why is it not done yet? Type one sentence; then choose a new day.")
    return Message(words, column(cancel(to)))


def to_do(to: Reader, action: CorrectiveAction) -> tuple[tuple[Button, ...], ...]:
    cannot = to.say("I cannot do {ref}", ref=action.ref)
    return column(
        _done(to, action), later(to, action), button(action, choices.CANNOT, cannot)
    )


def _done(to: Reader, action: CorrectiveAction) -> Button:
    return button(action, choices.DONE, to.say("Done {ref}", ref=action.ref))


def later(to: Reader, action: CorrectiveAction) -> Button:
    return button(action, choices.LATER, to.say("New day for {ref}", ref=action.ref))


def checked(to: Reader, action: CorrectiveAction) -> Button:
    return button(action, choices.CHECKED, to.say("Checked {ref}", ref=action.ref))
