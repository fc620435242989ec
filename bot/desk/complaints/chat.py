"""Complaints in the chat of whoever answers for them: ``/complaints``."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.desk import forms
from bot.desk.complaints import handling, intake
from bot.desk.complaints.notices import is_on_the_bot, letter_to, show
from bot.desk.desk import Desk
from bot.desk.entrances import Typed
from bot.desk.people.in_charge import called
from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.facts import (
    TAKEN_DOWN,
    TOLD_BY,
    Authority,
    Outcome,
    Proxy,
    Way,
    Who,
)
from bot.domain.errors import Stale, Unfit, Unusable
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import COMPLAINT, Ref
from bot.domain.times.moments import past_day
from bot.domain.words.called import plain
from bot.texts.complaints import card as cards
from bot.texts.complaints import handler as texts
from bot.texts.message import Message, Press
from bot.texts.reader import Reader

DAY = timedelta(days=1)


def command(desk: Desk, person: Person, rest: str) -> None:
    """``/complaints``: the open ones; ``new``: to log one; or one by its reference."""
    handling.allow_handling(desk, person)
    if plain(rest) == texts.NEW:
        _begin(desk, person)
    elif rest.strip():
        show(desk, person, _named(desk, rest))
    else:
        ordered = sorted(desk.unit.complaints.all_open(), key=urgency)
        named = [(one, called(desk, one.staff)) for one in ordered]
        desk.owe(person, texts.listed(desk.reader(person), named))


def urgency(complaint: Complaint) -> tuple[bool, object]:
    """Those that nobody acknowledged first; then who has heard nothing for longest."""
    last = complaint.told_on
    return (last is not None, last or complaint.acknowledge_by)


def _named(desk: Desk, words: str) -> Complaint:
    named = Ref.typed(words, COMPLAINT)
    found = desk.unit.complaints.find(named.number) if named else None
    if found is None:
        raise Unusable(Unfit.COMPLAINT)
    return found


def press(desk: Desk, person: Person, press: Press) -> None:
    """A button under a complaint, or on the way to logging one."""
    handling.allow_handling(desk, person)
    if press.subject == texts.NEW:
        _go_on(desk, person, press.choice)
        return
    complaint = desk.unit.complaints.find(press.number)
    if complaint is None:
        raise Stale
    deed, _, chosen = press.choice.partition(".")
    if deed == texts.SHOW:
        show(desk, person, complaint)
    elif deed == cards.LETTER:
        _give_letter(desk, person, complaint)
    elif deed in FORMS and chosen in ("", cards.TYPED):
        _ask_words(desk, person, complaint, FORMS[deed])
    elif deed in CHOOSERS and not chosen:
        asked = CHOOSERS[deed](desk.reader(person), complaint)
        desk.owe(person, asked, about=complaint.ref)
    elif deed == cards.END and chosen in set(Outcome):
        form = next(f for f, o in OUTCOMES.items() if o == chosen)
        _ask_words(desk, person, complaint, form)
    else:
        done = _done(desk, person, complaint, deed, chosen)
        show(desk, person, done)


FORMS = {
    cards.FILE: FormKind.COMPLAINT_FILE,
    cards.ABOUT: FormKind.COMPLAINT_ABOUT,
    cards.ENQUIRY: FormKind.COMPLAINT_ENQUIRY,
    cards.PROGRESS: FormKind.COMPLAINT_PROGRESS,
    cards.CAME: FormKind.COMPLAINT_DAY,
}
OUTCOMES: Mapping[FormKind, Outcome] = {
    FormKind.COMPLAINT_UPHELD: Outcome.UPHELD,
    FormKind.COMPLAINT_PARTLY: Outcome.PARTLY,
    FormKind.COMPLAINT_NOT_UPHELD: Outcome.NOT_UPHELD,
    FormKind.COMPLAINT_NOT_ABOUT_DATA: Outcome.NOT_ABOUT_DATA,
    FormKind.COMPLAINT_NO_AUTHORITY: Outcome.NO_AUTHORITY,
}
"""What the finding is typed for."""

CHOOSERS: Mapping[str, Callable[[Reader, Complaint], Message]] = {
    cards.ACKNOWLEDGE: cards.how_acknowledged,
    cards.AUTHORITY: cards.how_authorised,
    cards.END: cards.which_outcome,
}


def _done(
    desk: Desk, person: Person, complaint: Complaint, deed: str, chosen: str
) -> Complaint:
    number = complaint.id
    match deed:
        case cards.ACKNOWLEDGE if chosen in {*TOLD_BY, Way.CHAT}:
            return handling.acknowledge(desk, person, number, Way(chosen))
        case cards.AUTHORITY if chosen in set(Authority):
            return handling.authorise(desk, person, number, Authority(chosen))
        case cards.WITHDRAW:
            return handling.withdraw(desk, person, number)
        case cards.CAME if chosen == cards.YESTERDAY:
            came = desk.day_of(complaint.logged_at) - DAY
            return handling.date_it(desk, person, number, came)
        case _:
            raise Stale


def _give_letter(desk: Desk, person: Person, complaint: Complaint) -> None:
    """In the language of whoever complained."""
    desk.owe(person, Message(letter_to(desk, person, complaint)), about=complaint.ref)


def _ask_words(
    desk: Desk, person: Person, complaint: Complaint, kind: FormKind
) -> None:
    handling.may_handle(desk, person, complaint.id)
    forms.start_form(desk, person, kind, complaint.id)


def _begin(desk: Desk, person: Person) -> None:
    newest = desk.unit.complaints.newest()
    desk.owe(person, texts.how_it_came(desk.reader(person), newest))


def _go_on(desk: Desk, person: Person, choice: str) -> None:
    """How it came, whose data it is, who speaks for them; with that it is logged.

    The number of the newest complaint at the start goes along: a thumb that presses
    twice logs one.
    """
    if not choice:
        _begin(desk, person)
        return
    newest, way, who, speaker = [*choice.split("."), "", "", ""][:4]
    if newest != str(desk.unit.complaints.newest()) or way not in TAKEN_DOWN:
        raise Stale
    to, number = desk.reader(person), int(newest)
    if not who:
        desk.owe(person, texts.whose_data(to, number, Way(way)))
        return
    if who not in set(Who) or speaker not in {"", texts.THEMSELVES, *Proxy}:
        raise Stale
    if not speaker:
        desk.owe(person, texts.who_speaks(to, number, Way(way), Who(who)))
        return
    proxy = None if speaker == texts.THEMSELVES else Proxy(speaker)
    complaint = intake.log(desk, person, Way(way), Who(who), proxy)
    show(desk, person, complaint)
    desk.owe(person, texts.came_earlier(to, complaint), about=complaint.ref)
    forms.start_form(desk, person, FormKind.COMPLAINT_ABOUT, complaint.id)


def take(desk: Desk, person: Person, typed: Typed) -> None:
    """What was typed about one: a day is read as typed, all else is kept as it may
    be kept."""
    if typed.form is FormKind.COMPLAINT_DAY:
        _take_day(desk, person, typed.number, typed.raw)
        return
    complaint = _keep(desk, person, typed.form, typed.number, typed.kept)
    to = desk.reader(person)
    desk.owe(person, texts.added(to, complaint, typed.kept), about=complaint.ref)
    show(desk, person, complaint)
    if typed.form in TOLD and not is_on_the_bot(desk, complaint):
        desk.owe(person, texts.tell_them(to, complaint), about=complaint.ref)
    if typed.form is FormKind.COMPLAINT_ABOUT and complaint.file is None:
        forms.start_form(desk, person, FormKind.COMPLAINT_FILE, complaint.id)


TOLD = {FormKind.COMPLAINT_PROGRESS, *OUTCOMES}
"""Words that are for whoever complained."""


def _take_day(desk: Desk, person: Person, number: int, raw: str) -> None:
    day = past_day(raw, desk.today)
    if day is None:
        raise Unusable(Unfit.DAY_RECEIVED)
    show(desk, person, handling.date_it(desk, person, number, day))


def _keep(
    desk: Desk, person: Person, kind: FormKind, number: int, kept: Kept
) -> Complaint:
    match kind:
        case FormKind.COMPLAINT_ENQUIRY:
            return handling.enquire(desk, person, number, kept.text)
        case FormKind.COMPLAINT_PROGRESS:
            return handling.progress(desk, person, number, kept.text)
        case FormKind.COMPLAINT_ABOUT:
            return handling.describe(desk, person, number, kept.text)
        case FormKind.COMPLAINT_FILE:
            return handling.file(desk, person, number, kept.text)
        case _:
            return handling.conclude(desk, person, number, OUTCOMES[kind], kept.text)
