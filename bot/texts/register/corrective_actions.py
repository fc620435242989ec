"""What is read about corrective actions, by whoever does them and by the DPO."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.domain.names.redacted_text import Kept
from bot.domain.refs import BREACH, Ref
from bot.domain.register.corrective_action import CorrectiveAction, Status
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader

DONE, LATER, CHECKED, OWNER, CANCEL = "done", "later", "checked", "owner", "cancel"
MINE, WEEK, MONTH, QUARTER, DAY = "mine", "week", "month", "quarter", "day"
"""What a button of an action asks for."""

ToDpo = Callable[[Reader, CorrectiveAction, str], Message]


def line(to: Reader, action: CorrectiveAction, who: str, now: datetime) -> str:
    """One action in a list."""
    state = _overdue(to) if action.is_overdue(now) else _state(to, action.status)
    day = to.day(action.due_at)
    return f"{action.ref}, {who}, {day}: {state}. “{action.text}”"


def _overdue(to: Reader) -> str:
    return to.say("OVERDUE")


def _state(to: Reader, status: Status) -> str:
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
    shown: Sequence[CorrectiveAction],
    called: Mapping[str, str],
    now: datetime,
    more: int,
) -> Message:
    """What is open, the first to be due first; ``more`` were left out."""
    if not shown:
        return Message(to.say("No corrective action waits for you."))
    words = [
        line(to, action, called.get(action.owner, action.owner), now)
        for action in shown
    ]
    if more:
        words.append(to.say("And {count} more, when these are done.", count=more))
    rows = tuple((_done(to, one), _later(to, one)) for one in shown)
    return Message("\n".join(words), rows)


def added(to: Reader, action: CorrectiveAction, kept: Kept) -> Message:
    """It is on the books; now by whom."""
    words = to.say(
        "{ref} is on the list of {breach}. Who is to do it?",
        ref=action.ref,
        breach=Ref(BREACH, action.breach),
    )
    asked = column(
        _button(action, OWNER, to.say("Somebody else")),
        _button(action, MINE, to.say("I do it")),
    )
    return with_what_was_kept(to, Message(words, asked), kept)


def pick_day(to: Reader, action: CorrectiveAction, who: str) -> Message:
    words = to.say("{ref} is for {who}. By when?", ref=action.ref, who=who)
    return Message(
        words,
        column(
            _button(action, WEEK, to.say("+1 week")),
            _button(action, MONTH, to.say("+1 month")),
            _button(action, QUARTER, to.say("+3 months")),
            _button(action, DAY, to.say("Another day")),
        ),
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
    return Message(words, _to_do(to, action))


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
    return Message(words, _to_do(to, action))


def not_done(to: Reader, action: CorrectiveAction, who: str) -> Message:
    """To the DPO."""
    words = to.say(
        "{ref} of {breach} is not done. {who} has it, its day: {day}. “{text}”",
        ref=action.ref,
        breach=Ref(BREACH, action.breach),
        who=who,
        day=to.day(action.due_at),
        text=action.text,
    )
    return Message(words, column(_given(to, action), _cancelled(to, action)))


def is_done(to: Reader, action: CorrectiveAction, who: str) -> Message:
    """To the DPO, who looks."""
    words = to.say(
        "{who}: {ref} of {breach} is done. Look at it. “{text}”",
        who=who,
        ref=action.ref,
        breach=Ref(BREACH, action.breach),
        text=action.text,
    )
    checked = _button(action, CHECKED, to.say("Checked {ref}", ref=action.ref))
    return Message(words, column(checked, _later(to, action)))


def postponed(to: Reader, action: CorrectiveAction, who: str) -> Message:
    """To the DPO: the owner has chosen another day."""
    words = to.say(
        "{who} needs longer for {ref} of {breach}: {day}. “{reason}”",
        who=who,
        ref=action.ref,
        breach=Ref(BREACH, action.breach),
        day=to.day(action.due_at),
        reason=action.reasons,
    )
    return Message(words)


def handed_over(to: Reader, action: CorrectiveAction, left: str) -> Message:
    """To the DPO, on whose list it is now."""
    words = to.say(
        "{left} has left, so {ref} of {breach} is yours, by {day}, until you give it "
        "to somebody else: “{text}”",
        left=left,
        ref=action.ref,
        breach=Ref(BREACH, action.breach),
        day=to.day(action.due_at),
        text=action.text,
    )
    return Message(words, (*column(_given(to, action)), *_to_do(to, action)))


def was_cancelled(to: Reader, action: CorrectiveAction) -> Message:
    return Message(to.say("{ref} is not to be done any more.", ref=action.ref))


def marked_done(to: Reader, action: CorrectiveAction) -> Message:
    return Message(to.say("{ref} is done. Thank you.", ref=action.ref))


def marked_checked(to: Reader, action: CorrectiveAction) -> Message:
    return Message(to.say("{ref}: checked.", ref=action.ref))


def _to_do(to: Reader, action: CorrectiveAction) -> tuple[tuple[Button, ...], ...]:
    return column(_done(to, action), _later(to, action))


def _done(to: Reader, action: CorrectiveAction) -> Button:
    return _button(action, DONE, to.say("Done {ref}", ref=action.ref))


def _later(to: Reader, action: CorrectiveAction) -> Button:
    return _button(action, LATER, to.say("New day for {ref}", ref=action.ref))


def _given(to: Reader, action: CorrectiveAction) -> Button:
    return _button(action, OWNER, to.say("Give {ref} to somebody else", ref=action.ref))


def _cancelled(to: Reader, action: CorrectiveAction) -> Button:
    return _button(action, CANCEL, to.say("Do without {ref}", ref=action.ref))


def _button(action: CorrectiveAction, choice: str, label: str) -> Button:
    return Button(label, Press(Verb.ACTION, str(action.id), choice))
