"""Rights requests in the chat: asked for under /me, and handled by /rights."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.desk import forms
from bot.desk.desk import Desk
from bot.desk.entrances import Typed
from bot.desk.rights import requests, waiting_chat
from bot.desk.rights.notices import beside, handlers, is_on_the_bot, show
from bot.domain.errors import Stale, Unfit, Unusable
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import RIGHTS, Ref
from bot.domain.rights.facts import Answer, Asker, Check, Ground, Right
from bot.domain.rights.pauses import WaitsFor, find, running
from bot.domain.rights.request import RightsRequest
from bot.domain.times.moments import past_day
from bot.domain.words.called import plain
from bot.texts.alarms import to_reporter
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.rights import asker, card, handler

DAY = timedelta(days=1)


def ask(desk: Desk, person: Person, subject: str, choice: str) -> None:
    """A button under what is held about somebody."""
    to = desk.reader(person)
    if subject == asker.WITHDRAW:
        withdrawn = requests.withdraw(desk, person, _number(choice))
        desk.owe(person, asker.withdrawn(to, withdrawn), about=withdrawn.ref)
        return
    if subject not in asker.OFFERED:
        raise Stale
    before = desk.unit.rights.newest()
    request = requests.ask(desk, person, Right(subject))
    again = request.id <= before
    desk.owe(person, asker.asked(to, request, again=again), about=request.ref)
    if not handlers(desk, request):
        desk.owe(person, to_reporter.nobody_told(to, desk.company.control_room_phone))
    if request.right is not Right.ACCESS:  # asked again, it may be about more
        forms.start_form(desk, person, FormKind.RIGHTS_WORDS, request.id)


def command(desk: Desk, person: Person, rest: str) -> None:
    """``/rights``: the open ones; ``new``: to log one; or one by its reference."""
    allow(person, Action.HANDLE_RIGHTS)
    if plain(rest) == handler.NEW:
        _begin(desk, person)
    elif rest.strip():
        named = Ref.typed(rest, RIGHTS)
        request = desk.unit.rights.find(named.number) if named else None
        if request is None:
            raise Unusable(Unfit.REQUEST)
        show(desk, person, request)
    else:
        ordered = sorted(
            desk.unit.rights.all_open(), key=lambda request: request.due_on
        )
        shown = [(request, beside(desk, request)) for request in ordered]
        desk.owe(person, handler.listed(desk.reader(person), shown))


def press(desk: Desk, person: Person, subject: str, choice: str) -> None:
    """A button under a request, or on the way to logging one."""
    allow(person, Action.HANDLE_RIGHTS)
    if subject == handler.NEW:
        _go_on(desk, person, choice)
        return
    request = _find(desk, _number(subject))
    deed, _, chosen = choice.partition(".")
    if deed == handler.SHOW:
        show(desk, person, request)
    elif deed in waiting_chat.DEEDS:
        waiting_chat.press(desk, person, request, deed, chosen)
    elif deed == card.PROOF:
        waiting_chat.ask(desk, person, request.id, WaitsFor.IDENTITY)
    elif deed in FORMS and chosen in ("", card.TYPED):
        _ask_words(desk, person, request, FORMS[deed])
    elif deed in CHOOSERS and not chosen:
        desk.owe(
            person, CHOOSERS[deed](desk.reader(person), request), about=request.ref
        )
    else:
        done = _done(desk, person, request, deed, chosen)
        show(desk, person, done)
        _after(desk, person, request, done)


FORMS = {
    card.FILE: FormKind.RIGHTS_FILE,
    card.EXTEND: FormKind.RIGHTS_EXTENSION,
    card.CAME: FormKind.RIGHTS_DAY,
}
CHOOSERS: Mapping[str, Callable[[Reader, RightsRequest], Message]] = {
    card.CHECKED: card.how_known,
    card.END: card.how_answered,
    card.REFUSE: card.why_refused,
}


def _done(
    desk: Desk, person: Person, request: RightsRequest, deed: str, chosen: str
) -> RightsRequest:
    match deed:
        case card.WITHDRAW:
            return requests.withdraw(desk, person, request.id)
        case card.CHECKED if chosen in set(Check):
            return requests.check(desk, person, request.id, Check(chosen))
        case card.END if chosen in set(Answer):
            return requests.answer(desk, person, request.id, Answer(chosen))
        case card.REFUSE if chosen in set(Ground):
            return requests.refuse(desk, person, request.id, Ground(chosen))
        case card.CAME if chosen == card.YESTERDAY:
            came = desk.day_of(request.logged_at) - DAY
            return requests.date_it(desk, person, request.id, came)
        case _:
            raise Stale


def _after(
    desk: Desk, person: Person, before: RightsRequest, done: RightsRequest
) -> None:
    """What its doer is asked, or has to do, next."""
    for pause in running(before.pauses, WaitsFor.IDENTITY) if done.is_open else ():
        came = find(done.pauses, pause.id)
        if not came.is_open:
            waiting_chat.offer_another_day(desk, person, done, came)
    if done.ground:
        _tell_them(desk, person, done)


def _tell_them(desk: Desk, person: Person, request: RightsRequest) -> None:
    """Where nobody but its DPO can tell whoever asked."""
    if not is_on_the_bot(desk, request):
        desk.owe(person, card.tell_them(desk.reader(person), request))


def _ask_words(
    desk: Desk, person: Person, request: RightsRequest, kind: FormKind
) -> None:
    requests.may_handle(desk, person, request.id)
    forms.start_form(desk, person, kind, request.id)


def _begin(desk: Desk, person: Person) -> None:
    newest = desk.unit.rights.newest()
    desk.owe(person, handler.which_right(desk.reader(person), newest))


def _go_on(desk: Desk, person: Person, choice: str) -> None:
    """What is asked for, then who asks; with that it is logged.

    The number of the newest request at the start goes along: a thumb that presses
    twice logs one.
    """
    if not choice:
        _begin(desk, person)
        return
    newest, right, who = [*choice.split("."), "", ""][:3]
    if newest != str(desk.unit.rights.newest()) or right not in set(Right):
        raise Stale
    to = desk.reader(person)
    if not who:
        desk.owe(person, handler.who_asks(to, int(newest), Right(right)))
        return
    if who not in set(Asker):
        raise Stale
    request = requests.log(desk, person, Right(right), Asker(who))
    show(desk, person, request)
    desk.owe(person, handler.came_earlier(to, request), about=request.ref)
    forms.start_form(desk, person, FormKind.RIGHTS_FILE, request.id)


def take(desk: Desk, person: Person, typed: Typed) -> None:
    """What was typed: a day is read as typed, all else is kept as it may be kept."""
    if typed.form is FormKind.RIGHTS_DAY:
        _take_day(desk, person, typed.number, typed.raw)
        return
    to = desk.reader(person)
    request = _keep(desk, person, typed.form, typed.number, typed.kept)
    desk.owe(person, asker.added(to, request, typed.kept), about=request.ref)
    if typed.form is FormKind.RIGHTS_EXTENSION:
        show(desk, person, request)
        _tell_them(desk, person, request)


def _take_day(desk: Desk, person: Person, number: int, raw: str) -> None:
    day = past_day(raw, desk.today)
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
    request = desk.unit.rights.find(number)
    if request is None:
        raise Stale
    return request


def _number(words: str) -> int:
    if not _is_number(words):
        raise Stale
    return int(words)


def _is_number(words: str) -> bool:
    return words.isdecimal() and words.isascii() and len(words) <= 9
