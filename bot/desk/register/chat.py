"""The register in the chat: lists by buttons or words, one breach, its forms."""

from datetime import date, datetime, time

from bot.clock import from_wall
from bot.desk import forms
from bot.desk.breach import report
from bot.desk.desk import Desk
from bot.desk.entrances import Typed
from bot.desk.register import entries
from bot.domain.errors import Stale, Unfit, Unusable
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.domain.refs import BREACH, Ref
from bot.domain.register.entry import Obstacle, Part
from bot.domain.register.search import Wanted
from bot.domain.times.moments import last_day
from bot.texts.message import Message, column
from bot.texts.register import card as texts
from bot.texts.register import reviews as review_texts

LISTED = 8
"""Breaches in one message, each with its button."""

FORMS: dict[str, tuple[Action, FormKind]] = {
    texts.BOARD: (Action.WRITE_REGISTER, FormKind.BOARD),
    texts.ACTION: (Action.KEEP_ACTIONS, FormKind.ACTION),
    texts.REOPEN: (Action.REOPEN_REGISTER, FormKind.REOPENING),
    **{part: (Action.WRITE_REGISTER, FormKind(part)) for part in Part},
}
"""Buttons that ask for words, and who may press them."""


def show(desk: Desk, person: Person, typed: str) -> None:
    """``/breaches``: the open ones and how the register stands; one; or a search."""
    reference = Ref.typed(typed, BREACH)
    if reference is not None:
        show_one(desk, person, reference.number)
    elif typed:
        _show_found(desk, person, Wanted(words=typed))
    else:
        report.show_open(desk, person)
        _show_overview(desk, person)


def _show_overview(desk: Desk, person: Person) -> None:
    to = desk.reader(person)
    unclosed = entries.search(desk, person, Wanted(closed=False))
    shown = texts.overview(to, len(unclosed), len(entries.overdue(desk)))
    waiting = desk.unit.reviews.unsigned(desk.now)
    due = column(*(review_texts.show_button(to, review) for review in waiting[:LISTED]))
    desk.owe(person, Message(shown.text, (*shown.buttons, *due)))


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button of one breach, or of the whole register."""
    match choice:
        case texts.UNCLOSED | texts.OVERDUE | texts.YEAR:
            _show_found(desk, person, _wanted(desk, choice))
        case texts.SHOW:
            show_one(desk, person, number)
        case texts.WRITE:
            entries.may_change(desk, person, number, Action.WRITE_REGISTER)
            entry = desk.unit.breach_register.of(number)
            desk.owe(person, texts.parts(desk.reader(person), entry))
        case texts.CLOSE:
            _close(desk, person, number)
        case _ if choice in FORMS:
            action, form = FORMS[choice]
            entries.may_change(desk, person, number, action)
            forms.start_form(desk, person, form, number)
        case _:
            raise Stale


def show_one(desk: Desk, person: Person, number: int) -> None:
    """The whole entry, with what may be done about it."""
    card = entries.look(desk, person, number)
    may_close = may(person, Action.CLOSE_REGISTER)
    desk.owe(person, texts.card(desk.reader(person), card, may_close=may_close))


def _close(desk: Desk, person: Person, number: int) -> None:
    """At once; where only actions are open, why is asked for."""
    if entries.in_the_way(desk, person, number) == (Obstacle.ACTIONS,):
        forms.start_form(desk, person, FormKind.DESPITE, number)
        return
    entries.close(desk, person, number)
    show_one(desk, person, number)


def take(desk: Desk, person: Person, typed: Typed) -> None:
    """Words for one breach; what they are is the form's to say."""
    number, kept = typed.number, typed.kept
    match typed.form:
        case FormKind.BOARD:
            on, minute = _board_day(desk, kept), kept
            entries.report_to_board(desk, person, number, on, minute)
        case FormKind.DESPITE:
            entries.close(desk, person, number, kept)
        case FormKind.REOPENING:
            entries.reopen(desk, person, number, kept)
        case _:
            _write(desk, person, number, Part(typed.form), kept)
            return
    show_one(desk, person, number)


def _write(desk: Desk, person: Person, number: int, part: Part, kept: Kept) -> None:
    """Then the next part that is missing; the whole entry when none is."""
    entry = entries.write(desk, person, number, {part: kept})
    desk.owe(person, texts.written(desk.reader(person), entry, part, kept))
    if entry.missing:
        forms.start_form(desk, person, FormKind(entry.missing[0]), number)
    else:
        show_one(desk, person, number)


def _board_day(desk: Desk, kept: Kept) -> date:
    """The day in front of the words, if there is one; never one to come."""
    today = desk.today
    first = kept.text.partition(" ")[0]
    day = (last_day(first, today) if first[:1].isdecimal() else None) or today
    if day > today:
        raise Unusable(Unfit.DAY_GONE)
    return day


def _wanted(desk: Desk, choice: str) -> Wanted:
    match choice:
        case texts.UNCLOSED:
            return Wanted(closed=False)
        case texts.OVERDUE:
            return Wanted(overdue_at=desk.now)
        case _:
            zone = desk.zone
            first = desk.now.astimezone(zone).date().replace(month=1, day=1)
            return Wanted(since=from_wall(datetime.combine(first, time()), zone))


def _show_found(desk: Desk, person: Person, wanted: Wanted) -> None:
    """What was typed is neither kept nor said back: it may be a name."""
    numbers = entries.search(desk, person, wanted)
    lines = entries.lines(desk, person, numbers[:LISTED])
    more = max(len(numbers) - LISTED, 0)
    desk.owe(person, texts.found(desk.reader(person), lines, more))
