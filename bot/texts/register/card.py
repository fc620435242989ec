"""What is read of the breach register: lists, one breach, what stands in its way."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.breach.breach import Breach, Status
from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.names.redacted_text import Kept
from bot.domain.refs import Ref
from bot.domain.register.entry import Obstacle, Part, RegisterEntry
from bot.texts.breach import seventy_two_hours
from bot.texts.breach.assessment import start_button
from bot.texts.breach.open_list import from_own_office
from bot.texts.breach.risk_labels import kind_label
from bot.texts.clients import clock as clients
from bot.texts.corrective_actions import owner as actions
from bot.texts.forms import ticked
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader

SHOW, WRITE, ACTION, BOARD, CLOSE, REOPEN = (
    *("show", "write", "action", "board", "close", "reopen"),
)
"""What a button of one breach asks for; a part's own name asks for its words."""

ALL = "0"
"""In place of a breach's number: there is no such breach."""

UNCLOSED, OVERDUE, YEAR = "unclosed", "overdue", "year"
"""What a button of the whole register looks for."""

EXCERPT = 80
"""Letters of a report in a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One breach in a list."""

    breach: Breach
    closed: bool
    """In the register, by the SIRO."""
    overdue: int
    """Corrective actions whose day is over."""
    near: bool = False
    """It comes from the reader's own office: they see that it is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All that the register holds of one breach."""

    breach: Breach
    entry: RegisterEntry
    actions: Sequence[CorrectiveAction]
    in_the_way: tuple[Obstacle, ...]
    called: Mapping[str, str]
    """Initials and staff number of everybody, by staff number."""
    now: datetime


def part_label(to: Reader, part: Part) -> str:
    match part:
        case Part.FACTS:
            return to.say("Facts")
        case Part.EFFECTS:
            return to.say("Effects")
        case Part.REMEDY:
            return to.say("Remedy")
        case Part.CAUSE:
            return to.say("Root cause")
        case Part.LESSONS:
            return to.say("Lessons")


def obstacle(to: Reader, found: Obstacle) -> str:
    """What is missing, as part of a sentence."""
    match found:
        case Obstacle.ALARM:
            return to.say("the alarm is not closed")
        case Obstacle.REGULATOR:
            return to.say("the regulator's question is open")
        case Obstacle.CLIENT:
            return to.say("the client whose data it is has not been told")
        case Obstacle.ACTIONS:
            return to.say("corrective actions are open")
        case _:
            part = part_label(to, Part(found))
            return to.say("{part}: not written", part=part)


def obstacles(to: Reader, found: Sequence[str]) -> str:
    return "; ".join(obstacle(to, Obstacle(each)) for each in found)


def overview(to: Reader, unclosed: int, overdue: int) -> Message:
    """How the register stands, with what can be looked for by a button."""
    words = to.say(
        "Register: not closed by the SIRO: {unclosed}; actions overdue: {overdue}. "
        "One breach: /breaches BR-12. Words, or a site: /breaches phone RIV",
        unclosed=unclosed,
        overdue=overdue,
    )
    wanted = {
        UNCLOSED: to.say("Not closed in the register"),
        OVERDUE: to.say("With overdue actions"),
        YEAR: to.say("This year"),
    }
    buttons = (
        Button(label, Press(Verb.REGISTER, ALL, w)) for w, label in wanted.items()
    )
    return Message(words, column(*buttons))


def found(to: Reader, lines: Sequence[Line], more: int) -> Message:
    """What a search found, the newest first; ``more`` were left out."""
    if not lines:
        return Message(to.say("Nothing in the register fits that."))
    words = [_line(to, line) for line in lines]
    if more:
        words.append(to.say("And {count} more. Add a word to find fewer.", count=more))
    theirs = (line for line in lines if not line.near)
    buttons = column(*(show_button(line.breach.ref) for line in theirs))
    return Message("\n".join(words), buttons)


def show_button(reference: Ref) -> Button:
    return Button(str(reference), _press(reference, SHOW))


def _line(to: Reader, line: Line) -> str:
    breach = line.breach
    state = to.say("closed in the register") if line.closed else _alarm(to, breach)
    if line.overdue:
        state += ", " + to.say("actions overdue: {count}", count=line.overdue)
    day = to.day(breach.reported_at)
    known = f"{breach.ref}, {day}, {breach.site or '–'}: {state}."
    if line.near:
        return f"{known} {from_own_office(to)}"
    text = breach.text if len(breach.text) <= EXCERPT else f"{breach.text[:EXCERPT]}…"
    return f"{known} “{text}”"


def _alarm(to: Reader, breach: Breach) -> str:
    if breach.status is Status.CLOSED:
        return to.say("alarm closed, register open")
    return to.say("alarm open")


def card(to: Reader, card: Card, *, may_close: bool) -> Message:
    """The whole entry; the SIRO's button is shown to whom it would not refuse."""
    words = "\n".join(_of(to, card))
    return Message(words, column(*_buttons(to, card, may_close=may_close)))


def _of(to: Reader, card: Card) -> Iterator[str]:
    breach = card.breach
    kind = kind_label(to, breach.kind) if breach.kind else to.say("Not known")
    yield f"{breach.ref}, {to.day(breach.reported_at)}, {breach.site or '–'}, {kind}"
    yield f"“{breach.text}”"
    yield f"{_alarm(to, breach)}. {seventy_two_hours.clock(to, breach, card.now)}."
    if client := clients.standing(to, breach, card.now):
        yield f"{client}."
    for part in Part:
        yield _written(to, card, part)
    yield board(to, card)
    yield from (_action(to, card, each) for each in card.actions)
    yield standing(to, card)


def _written(to: Reader, card: Card, part: Part) -> str:
    label, written = part_label(to, part), card.entry.written.get(part)
    if written is None:
        return f"{label}: –"
    who, day = card.called.get(written.by, written.by), to.day(written.at)
    return f"{label}: “{written.text}” ({who}, {day})"


def board(to: Reader, card: Card) -> str:
    report = card.entry.board
    if report is None:
        return to.say("The board has not been told.")
    return to.say(
        "The board was told on {day} by {who}: “{minute}”.",
        day=to.date(report.on),
        who=card.called.get(report.by, report.by),
        minute=report.minute,
    )


def _action(to: Reader, card: Card, action: CorrectiveAction) -> str:
    who = card.called.get(action.owner, action.owner)
    return actions.line(to, action, who, card.now)


def standing(to: Reader, card: Card) -> str:
    closed = card.entry.closed
    if closed is None and card.in_the_way:
        left = obstacles(to, card.in_the_way)
        return to.say("Before the SIRO can close it: {left}.", left=left)
    if closed is None:
        return to.say("Ready to be closed in the register.")
    who, day = card.called.get(closed.by, closed.by), to.day(closed.at)
    words = to.say("Closed in the register by {who}, {day}.", who=who, day=day)
    return f"{words} “{closed.despite}”" if closed.despite else words


def _buttons(to: Reader, card: Card, *, may_close: bool) -> Iterator[Button]:
    reference = card.breach.ref
    yield Button(to.say("Report to the board"), _press(reference, BOARD))
    if card.entry.closed is not None:
        yield Button(to.say("Reopen in the register"), _press(reference, REOPEN))
        return
    if not card.breach.whose.is_settled:
        yield clients.client_button(to, card.breach)
    yield start_button(to, reference)
    yield Button(to.say("Write up"), _press(reference, WRITE))
    yield Button(to.say("Add action"), _press(reference, ACTION))
    if may_close:
        yield Button(to.say("Close in the register"), _press(reference, CLOSE))


def parts(to: Reader, entry: RegisterEntry) -> Message:
    """The five texts; what is written already may be written anew."""
    words = to.say("{ref}: which part do you write?", ref=entry.ref)
    return Message(
        words,
        column(
            *(
                Button(
                    ticked(to, part_label(to, part), on=part not in entry.missing),
                    _press(entry.ref, part),
                )
                for part in Part
            )
        ),
    )


def written(to: Reader, entry: RegisterEntry, part: Part, kept: Kept) -> Message:
    label = part_label(to, part)
    words = to.say("{ref}, {part}: kept.", ref=entry.ref, part=label)
    return with_what_was_kept(to, Message(words), kept)


def _press(reference: Ref, choice: str) -> Press:
    return Press(Verb.REGISTER, str(reference.number), choice)
