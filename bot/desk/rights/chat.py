"""Rights requests in the chat: asked for under /me, and handled by /rights."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.desk import forms
from bot.desk.desk import Desk
from bot.desk.entrances import Typed
from bot.desk.people.in_charge import called
from bot.desk.rights import requests
from bot.desk.rights.notices import handlers, show
from bot.domain.errors import Stale, Unfit, Unusable
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import RIGHTS
from bot.domain.rights.request import Answer, Asker, Check, Ground, Right, RightsRequest
from bot.domain.times.moments import past_day
from bot.texts.alarms import to_reporter
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.rights import asker as asker_texts
from bot.texts.rights import card as card_texts
from bot.texts.rights import handler as texts

DAY = timedelta(days=1)


def ask(desk: Desk, person: Person, subject: str, choice: str) -> None:
    """A button under what is held about somebody."""
    to = desk.reader(person)
    if subject == asker_texts.WITHDRAW:
        withdrawn = requests.withdraw(desk, person, _number(choice))
        desk.owe(person, asker_texts.withdrawn(to, withdrawn), about=withdrawn.ref)
        return
    if subject not in asker_texts.OFFERED:
        raise Stale
    before = desk.unit.rights.newest()
    one = requests.ask(desk, person, Right(subject))
    again = one.id <= before
    desk.owe(person, asker_texts.asked(to, one, again=again), about=one.ref)
    if not handlers(desk, one):
        desk.owe(person, to_reporter.nobody_told(to, desk.company.control_room_phone))
    if not again and one.right is not Right.ACCESS:
        forms.start_form(desk, person, FormKind.RIGHTS_WORDS, one.id)


def command(desk: Desk, person: Person, rest: str) -> None:
    """``/rights``: the open ones; ``new``: to log one; or one by its reference."""
    allow(person, Action.HANDLE_RIGHTS)
    said = rest.strip().lower()
    if said == texts.NEW:
        _begin(desk, person)
    elif said:
        number = said.removeprefix(f"{RIGHTS.lower()}-")
        found = desk.unit.rights.find(int(number)) if _is_number(number) else None
        if found is None:
            raise Unusable(Unfit.REQUEST)
        show(desk, person, found)
    else:
        ordered = sorted(desk.unit.rights.all_open(), key=lambda one: one.due_on)
        named = [(one, called(desk, one.staff)) for one in ordered]
        desk.owe(person, texts.listed(desk.reader(person), named))


def press(desk: Desk, person: Person, subject: str, choice: str) -> None:
    """A button under a request, or on the way to logging one."""
    allow(person, Action.HANDLE_RIGHTS)
    if subject == texts.NEW:
        _go_on(desk, person, choice)
        return
    one = _find(desk, _number(subject))
    deed, _, chosen = choice.partition(".")
    if deed == texts.SHOW:
        show(desk, person, one)
    elif deed in FORMS and chosen in ("", card_texts.TYPED):
        _ask_words(desk, person, one, FORMS[deed])
    elif deed in CHOOSERS and not chosen:
        desk.owe(person, CHOOSERS[deed](desk.reader(person), one), about=one.ref)
    else:
        done = _done(desk, person, one, deed, chosen)
        show(desk, person, done)
        if done.ground:
            _tell_them(desk, person, done)


FORMS = {
    card_texts.FILE: FormKind.RIGHTS_FILE,
    card_texts.EXTEND: FormKind.RIGHTS_EXTENSION,
    card_texts.CAME: FormKind.RIGHTS_DAY,
}
CHOOSERS: Mapping[str, Callable[[Reader, RightsRequest], Message]] = {
    card_texts.CHECKED: card_texts.how_known,
    card_texts.END: card_texts.how_answered,
    card_texts.REFUSE: card_texts.why_refused,
}


def _done(
    desk: Desk, person: Person, one: RightsRequest, deed: str, chosen: str
) -> RightsRequest:
    match deed:
        case card_texts.PROOF:
            return requests.ask_proof(desk, person, one.id)
        case card_texts.WITHDRAW:
            return requests.withdraw(desk, person, one.id)
        case card_texts.CHECKED if chosen in set(Check):
            return requests.check(desk, person, one.id, Check(chosen))
        case card_texts.END if chosen in set(Answer):
            return requests.answer(desk, person, one.id, Answer(chosen))
        case card_texts.REFUSE if chosen in set(Ground):
            return requests.refuse(desk, person, one.id, Ground(chosen))
        case card_texts.CAME if chosen == card_texts.YESTERDAY:
            came = desk.day_of(one.logged_at) - DAY
            return requests.date_it(desk, person, one.id, came)
        case _:
            raise Stale


def _tell_them(desk: Desk, person: Person, one: RightsRequest) -> None:
    """Where nobody but its DPO can tell whoever asked."""
    asker = desk.person(one.staff) if one.staff else None
    if asker is None or asker.chat_id is None:
        desk.owe(person, card_texts.tell_them(desk.reader(person), one))


def _ask_words(desk: Desk, person: Person, one: RightsRequest, kind: FormKind) -> None:
    requests.may_handle(desk, person, one.id)
    forms.start_form(desk, person, kind, one.id)


def _begin(desk: Desk, person: Person) -> None:
    newest = desk.unit.rights.newest()
    desk.owe(person, texts.which_right(desk.reader(person), newest))


def _go_on(desk: Desk, person: Person, choice: str) -> None:
    """What is asked for, then who asks; with that it is logged.

    The number of the newest request at the start goes along: a thumb that presses
    twice logs one.
    """
    if not choice:
        _begin(desk, person)
        return
    newest, right, asker = [*choice.split("."), "", ""][:3]
    if newest != str(desk.unit.rights.newest()) or right not in set(Right):
        raise Stale
    to = desk.reader(person)
    if not asker:
        desk.owe(person, texts.who_asks(to, int(newest), Right(right)))
        return
    if asker not in set(Asker):
        raise Stale
    one = requests.log(desk, person, Right(right), Asker(asker))
    show(desk, person, one)
    desk.owe(person, texts.came_earlier(to, one), about=one.ref)
    forms.start_form(desk, person, FormKind.RIGHTS_FILE, one.id)


def take(desk: Desk, person: Person, typed: Typed) -> None:
    """What was typed: a day is read as typed, all else is kept as it may be kept."""
    if typed.form is FormKind.RIGHTS_DAY:
        _take_day(desk, person, typed.number, typed.raw)
        return
    to = desk.reader(person)
    one = _keep(desk, person, typed.form, typed.number, typed.kept)
    desk.owe(person, asker_texts.added(to, one, typed.kept), about=one.ref)
    if typed.form is FormKind.RIGHTS_EXTENSION:
        show(desk, person, one)
        _tell_them(desk, person, one)


def _take_day(desk: Desk, person: Person, number: int, raw: str) -> None:
    zone = desk.zone
    day = past_day(raw, desk.now.astimezone(zone).date())
    if day is None:
        raise Unusable(Unfit.DAY_RECEIVED)
    show(desk, person, requests.date_it(desk, person, number, day))


def _keep(
    desk: Desk, person: Person, kind: FormKind, number: int, kept: Kept
) -> RightsRequest:
    match kind:
        case FormKind.RIGHTS_WORDS:
            return requests.add_words(desk, person, number, kept.text)
        case FormKind.RIGHTS_EXTENSION:
            return requests.extend(desk, person, number, kept.text)
        case _:
            return requests.file(desk, person, number, kept.text)


def _find(desk: Desk, number: int) -> RightsRequest:
    found = desk.unit.rights.find(number)
    if found is None:
        raise Stale
    return found


def _number(words: str) -> int:
    if not _is_number(words):
        raise Stale
    return int(words)


def _is_number(words: str) -> bool:
    return words.isdecimal() and words.isascii() and len(words) <= 9
