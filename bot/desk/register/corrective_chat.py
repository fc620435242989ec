"""Corrective actions in the chat: lists, buttons, and their forms."""

from datetime import date, timedelta

from bot.desk import forms
from bot.desk.desk import Desk
from bot.desk.entrances import Typed
from bot.desk.register import corrective_actions
from bot.domain.errors import Stale, Unfit, Unusable
from bot.domain.forms import FormKind
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.domain.register.corrective_action import CorrectiveAction
from bot.domain.times.moments import day_to_come
from bot.texts.register import corrective_actions as texts

LISTED = 8

SOON = {
    texts.WEEK: timedelta(days=7),
    texts.MONTH: timedelta(days=30),
    texts.QUARTER: timedelta(days=91),
}
"""From today. Our own choice."""

FORMS = {
    texts.OWNER: FormKind.OWNER,
    texts.DAY: FormKind.DAY,
    texts.LATER: FormKind.POSTPONEMENT,
    texts.CANCEL: FormKind.CANCELLATION,
}
"""Buttons that ask for words."""

OF_ACTIONS = frozenset({FormKind.ACTION, *FORMS.values()})


def show(desk: Desk, person: Person) -> None:
    """``/actions``: one's own; all of them, for whoever keeps the register."""
    actions = corrective_actions.listed(desk, person)
    called = {str(each.id): each.called for each in desk.unit.people.all()}
    shown, more = actions[:LISTED], max(len(actions) - LISTED, 0)
    to = desk.reader(person)
    desk.owe(person, texts.listed(to, shown, called, desk.now, more))


def has_any(desk: Desk, person: Person) -> bool:
    """Something to be done by them, or they keep the register."""
    keeps = may(person, Action.KEEP_ACTIONS)
    return keeps or bool(corrective_actions.listed(desk, person))


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button of one action; the rank is checked where it is done."""
    to = desk.reader(person)
    match choice:
        case texts.DONE:
            action = corrective_actions.done(desk, person, number)
            desk.owe(person, texts.marked_done(to, action))
        case texts.CHECKED:
            action = corrective_actions.verify(desk, person, number)
            desk.owe(person, texts.marked_checked(to, action))
        case texts.MINE:
            _pick_day(
                desk, person, corrective_actions.assign(desk, person, number, person.id)
            )
        case _ if choice in SOON:
            _choose(desk, person, number, desk.today + SOON[choice])
        case _ if choice in FORMS:
            theirs = choice in (texts.DAY, texts.LATER)
            check = corrective_actions.own if theirs else corrective_actions.keeps
            check(desk, person, number)
            forms.start_form(desk, person, FORMS[choice], number)
        case _:
            raise Stale


def take(desk: Desk, person: Person, typed: Typed) -> None:
    """A staff number and a day are read as typed, and only what they mean is kept."""
    number, raw, kept = typed.number, typed.raw, typed.kept
    to = desk.reader(person)
    match typed.form:
        case FormKind.ACTION:
            action = corrective_actions.add(desk, person, number, kept)
            desk.owe(person, texts.added(to, action, kept))
        case FormKind.OWNER:
            owner = raw.strip().upper()
            _pick_day(
                desk, person, corrective_actions.assign(desk, person, number, owner)
            )
        case FormKind.DAY:
            day = day_to_come(raw, desk.today)
            if day is None:
                raise Unusable(Unfit.DAY_TO_COME)
            _choose(desk, person, number, day)
        case FormKind.POSTPONEMENT:
            _pick_day(
                desk, person, corrective_actions.postpone(desk, person, number, kept)
            )
        case FormKind.CANCELLATION:
            action = corrective_actions.cancel(desk, person, number, kept)
            desk.owe(person, texts.was_cancelled(to, action))
        case _:
            raise Stale


def _pick_day(desk: Desk, person: Person, action: CorrectiveAction) -> None:
    """Where the day stands, whose it is now is all there is to say."""
    to, who = desk.reader(person), desk.person(action.owner).called
    words = texts.dated if action.day_chosen else texts.pick_day
    desk.owe(person, words(to, action, who))


def _choose(desk: Desk, person: Person, number: int, day: date) -> None:
    action = corrective_actions.choose_day(desk, person, number, day)
    who = desk.person(action.owner).called
    desk.owe(person, texts.dated(desk.reader(person), action, who))
