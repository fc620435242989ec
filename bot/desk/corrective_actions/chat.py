"""Corrective actions in the chat: lists, buttons, and their forms."""

from datetime import date, timedelta

from bot.desk import forms
from bot.desk.corrective_actions import keepers, tracking
from bot.desk.desk import Desk
from bot.desk.entrances import Typed
from bot.desk.people import said
from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.errors import Stale, Unusable
from bot.domain.forms import FormKind
from bot.domain.people.person import Person
from bot.domain.refs import BREACH, INCIDENT, NEAR_MISS, Ref
from bot.domain.times.moments import day_to_come
from bot.texts.corrective_actions import choices
from bot.texts.corrective_actions import keeper as to_keeper
from bot.texts.corrective_actions import owner as to_owner
from bot.texts.message import Press

LISTED = 8

SOON = {
    choices.TOMORROW: timedelta(days=1),
    choices.WEEK: timedelta(days=7),
    choices.MONTH: timedelta(days=30),
    choices.QUARTER: timedelta(days=91),
}
"""From today. Our own choice."""

FORMS = {
    choices.OWNER: FormKind.OWNER,
    choices.DAY: FormKind.DAY,
    choices.LATER: FormKind.POSTPONEMENT,
    choices.CANCEL: FormKind.CANCELLATION,
}
"""Buttons that ask for words."""

OF_WHAT = {
    BREACH: FormKind.ACTION,
    INCIDENT: FormKind.INCIDENT_ACTION,
    NEAR_MISS: FormKind.NEAR_MISS_ACTION,
}
"""What is to be done, of what: a form carries a number, and its kind says the rest."""

ADDED_BY = {form: prefix for prefix, form in OF_WHAT.items()}

OF_ACTIONS = frozenset({*OF_WHAT.values(), *FORMS.values()})


def show(desk: Desk, person: Person, begin: int = 0) -> None:
    """``/actions``: one's own; and all that somebody keeps. A screenful, from the
    one on that is first or has that place."""
    actions = tracking.listed(desk, person)
    called = {str(each.id): each.called for each in desk.unit.people.all()}
    end = begin + LISTED
    more = (end, len(actions) - end) if end < len(actions) else None
    to, shown = desk.reader(person), actions[begin:end]
    desk.owe(person, to_owner.listed(to, person.id, shown, called, desk.now, more))


def has_any(desk: Desk, person: Person) -> bool:
    """Something to be done by them, or to be looked at; or they keep the register."""
    return keepers.keeps_register(person) or bool(tracking.listed(desk, person))


def press(desk: Desk, person: Person, pressed: Press) -> None:
    """A button of one action, or of what one may be added to; the rank is checked where
    it is done."""
    if pressed.choice == choices.ADD:
        _ask(desk, person, Ref.find(pressed.subject))
    elif pressed.choice == choices.MORE:
        show(desk, person, pressed.number)
    else:
        _press(desk, person, pressed.number, pressed.choice)


def _ask(desk: Desk, person: Person, about: Ref | None) -> None:
    if about is None or about.prefix not in OF_WHAT:
        raise Stale
    keepers.allow_adding(desk, person, about)
    forms.start_form(desk, person, OF_WHAT[about.prefix], about.number)


def _press(desk: Desk, person: Person, number: int, choice: str) -> None:
    to = desk.reader(person)
    match choice:
        case choices.DONE:
            action = tracking.done(desk, person, number)
            desk.owe(person, to_owner.marked_done(to, action))
        case choices.CANNOT:
            _cannot(desk, person, number)
        case choices.CHECKED:
            action = tracking.verify(desk, person, number)
            desk.owe(person, to_keeper.marked_checked(to, action))
        case choices.MINE:
            _assign(desk, person, number, person.id)
        case choices.REPORTER:
            about = tracking.keeps(desk, person, number).about
            reporter = keepers.reporter(desk, about)
            if reporter is None:
                raise Stale
            _assign(desk, person, number, reporter.id)
        case _ if choice in SOON:
            _choose(desk, person, number, desk.today + SOON[choice])
        case _ if choice in FORMS:
            theirs = choice in (choices.DAY, choices.LATER)
            check = tracking.own if theirs else tracking.keeps
            check(desk, person, number)
            forms.start_form(desk, person, FORMS[choice], number)
        case _:
            raise Stale


def _cannot(desk: Desk, person: Person, number: int) -> None:
    """One tap: it is somebody else's at once, or theirs to give away or do without."""
    heir = tracking.give_back(desk, person, number)
    action, to = desk.unit.actions.get(number), desk.reader(person)
    if heir is not None:
        desk.owe(person, to_owner.goes_back(to, action, heir.called))
    elif keepers.may_list(desk, person, action.about):
        desk.owe(person, to_keeper.nobody_else(to, action))
    else:
        desk.owe(person, to_owner.stays(to, action, desk.company.control_room_phone))


def take(desk: Desk, person: Person, typed: Typed) -> None:
    """A staff number and a day are read as typed, and only what they mean is kept."""
    number, kept, to = typed.number, typed.kept, desk.reader(person)
    match typed.form:
        case form if form in ADDED_BY:
            about = Ref(ADDED_BY[form], number)
            action = tracking.add(desk, person, about, kept)
            reporter = keepers.reporter(desk, about)
            other = reporter if reporter and reporter.id != person.id else None
            who = other.called if other else ""
            desk.owe(person, to_keeper.added(to, action, kept, who))
        case FormKind.OWNER:
            _take_owner(desk, person, number, typed.raw)
        case FormKind.DAY:
            _take_day(desk, person, number, typed.raw)
        case FormKind.POSTPONEMENT:
            action = tracking.postpone(desk, person, number, kept)
            _pick_day(desk, person, action)
        case FormKind.CANCELLATION:
            action = tracking.cancel(desk, person, number, kept)
            desk.owe(person, to_owner.was_cancelled(to, action))
        case _:
            raise Stale


def _take_owner(desk: Desk, person: Person, number: int, raw: str) -> None:
    """A name, or a number that nobody has: it is asked again, with the buttons."""
    owner = said.person(desk, raw)
    try:
        _assign(desk, person, number, owner.id if owner else "")
    except Unusable:
        action = tracking.keeps(desk, person, number)
        desk.owe(person, to_keeper.who_again(desk.reader(person), action))


def _take_day(desk: Desk, person: Person, number: int, raw: str) -> None:
    """``asap``, or a day that is over: it is asked again, with the buttons."""
    day = day_to_come(raw, desk.today)
    try:
        if day is not None:
            _choose(desk, person, number, day)
            return
    except Unusable:
        pass
    action = tracking.own(desk, person, number)
    desk.owe(person, to_owner.day_again(desk.reader(person), action))


def _assign(desk: Desk, person: Person, number: int, owner: str) -> None:
    _pick_day(desk, person, tracking.assign(desk, person, number, owner))


def _pick_day(desk: Desk, person: Person, action: CorrectiveAction) -> None:
    """Where the day stands, whose it is now is all there is to say."""
    to, who = desk.reader(person), desk.person(action.owner).called
    words = to_owner.dated if action.day_chosen else to_owner.pick_day
    desk.owe(person, words(to, action, who))


def _choose(desk: Desk, person: Person, number: int, day: date) -> None:
    action = tracking.choose_day(desk, person, number, day)
    who = desk.person(action.owner).called
    desk.owe(person, to_owner.dated(desk.reader(person), action, who))
