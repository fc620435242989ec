"""What is read about corrective actions, by whoever does them and by the DPO."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.domain.names.redacted_text import Kept
from bot.domain.refs import BREACH, ref
from bot.domain.register.corrective_action import CorrectiveAction, Status
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader

DONE, LATER, CHECKED, OWNER, CANCEL = "done", "later", "checked", "owner", "cancel"
MINE, WEEK, MONTH, QUARTER, DAY = "mine", "week", "month", "quarter", "day"
"""What a button of an action asks for."""

ToDpo = Callable[[Reader, CorrectiveAction, str], Message]


def line(to: Reader, one: CorrectiveAction, who: str, now: datetime) -> str:
    """One action in a list."""
    state = _overdue(to) if one.is_overdue(now) else _state(to, one.status)
    day = to.day(one.due_at)
    return f"{one.ref}, {who}, {day}: {state}. “{one.text}”"


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
    words = [line(to, one, called.get(one.owner, one.owner), now) for one in shown]
    if more:
        words.append(to.say("And {count} more, when these are done.", count=more))
    rows = tuple((_done(to, one), _later(to, one)) for one in shown)
    return Message("\n".join(words), rows)


def added(to: Reader, one: CorrectiveAction, kept: Kept) -> Message:
    """It is on the books; now by whom."""
    words = to.say(
        "{ref} is on the list of {breach}. Who is to do it?",
        ref=one.ref,
        breach=ref(BREACH, one.breach),
    )
    asked = column(
        _button(one, OWNER, to.say("Somebody else")),
        _button(one, MINE, to.say("I do it")),
    )
    return with_what_was_kept(to, Message(words, asked), kept)


def pick_day(to: Reader, one: CorrectiveAction, who: str) -> Message:
    words = to.say("{ref} is for {who}. By when?", ref=one.ref, who=who)
    return Message(
        words,
        column(
            _button(one, WEEK, to.say("+1 week")),
            _button(one, MONTH, to.say("+1 month")),
            _button(one, QUARTER, to.say("+3 months")),
            _button(one, DAY, to.say("Another day")),
        ),
    )


def dated(to: Reader, one: CorrectiveAction, who: str) -> Message:
    words = to.say(
        "{ref}: {who}, by {day}.", ref=one.ref, who=who, day=to.day(one.due_at)
    )
    return Message(words)


def yours(to: Reader, one: CorrectiveAction) -> Message:
    words = to.say(
        "CORRECTIVE ACTION {ref} is yours, by {day}: “{text}”",
        ref=one.ref,
        day=to.day(one.due_at),
        text=one.text,
    )
    return Message(words, _to_do(to, one))


def reminder(to: Reader, one: CorrectiveAction, now: datetime) -> Message:
    """A week ahead, on the day, or when the day is over."""
    day, text = to.day(one.due_at), one.text
    if one.is_overdue(now):
        words = to.say(
            "OVERDUE: {ref} was due {day}: “{text}”", ref=one.ref, day=day, text=text
        )
    elif now >= one.due_at:
        words = to.say("{ref} is due TODAY: “{text}”", ref=one.ref, text=text)
    else:
        words = to.say("{ref} is due {day}: “{text}”", ref=one.ref, day=day, text=text)
    return Message(words, _to_do(to, one))


def not_done(to: Reader, one: CorrectiveAction, who: str) -> Message:
    """To the DPO."""
    words = to.say(
        "{ref} of {breach} is not done. {who} has it, its day: {day}. “{text}”",
        ref=one.ref,
        breach=ref(BREACH, one.breach),
        who=who,
        day=to.day(one.due_at),
        text=one.text,
    )
    return Message(words, column(_given(to, one), _cancelled(to, one)))


def is_done(to: Reader, one: CorrectiveAction, who: str) -> Message:
    """To the DPO, who looks."""
    words = to.say(
        "{who}: {ref} of {breach} is done. Look at it. “{text}”",
        who=who,
        ref=one.ref,
        breach=ref(BREACH, one.breach),
        text=one.text,
    )
    checked = _button(one, CHECKED, to.say("Checked {ref}", ref=one.ref))
    return Message(words, column(checked, _later(to, one)))


def postponed(to: Reader, one: CorrectiveAction, who: str) -> Message:
    """To the DPO: the owner has chosen another day."""
    words = to.say(
        "{who} needs longer for {ref} of {breach}: {day}. “{reason}”",
        who=who,
        ref=one.ref,
        breach=ref(BREACH, one.breach),
        day=to.day(one.due_at),
        reason=one.reasons,
    )
    return Message(words)


def handed_over(to: Reader, one: CorrectiveAction, left: str) -> Message:
    """To the DPO, on whose list it is now."""
    words = to.say(
        "{left} has left, so {ref} of {breach} is yours, by {day}, until you give it "
        "to somebody else: “{text}”",
        left=left,
        ref=one.ref,
        breach=ref(BREACH, one.breach),
        day=to.day(one.due_at),
        text=one.text,
    )
    return Message(words, (*column(_given(to, one)), *_to_do(to, one)))


def was_cancelled(to: Reader, one: CorrectiveAction) -> Message:
    return Message(to.say("{ref} is not to be done any more.", ref=one.ref))


def marked_done(to: Reader, one: CorrectiveAction) -> Message:
    return Message(to.say("{ref} is done. Thank you.", ref=one.ref))


def marked_checked(to: Reader, one: CorrectiveAction) -> Message:
    return Message(to.say("{ref}: checked.", ref=one.ref))


def _to_do(to: Reader, one: CorrectiveAction) -> tuple[tuple[Button, ...], ...]:
    return column(_done(to, one), _later(to, one))


def _done(to: Reader, one: CorrectiveAction) -> Button:
    return _button(one, DONE, to.say("Done {ref}", ref=one.ref))


def _later(to: Reader, one: CorrectiveAction) -> Button:
    return _button(one, LATER, to.say("New day for {ref}", ref=one.ref))


def _given(to: Reader, one: CorrectiveAction) -> Button:
    return _button(one, OWNER, to.say("Give {ref} to somebody else", ref=one.ref))


def _cancelled(to: Reader, one: CorrectiveAction) -> Button:
    return _button(one, CANCEL, to.say("Do without {ref}", ref=one.ref))


def _button(one: CorrectiveAction, choice: str, label: str) -> Button:
    return Button(label, Press(Verb.ACTION, str(one.id), choice))
