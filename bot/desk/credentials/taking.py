"""A manager opens a certificate that was filed, and takes or refuses it.

What they have said so far stands in the buttons, not in the database: two managers can
look at the same one, and whoever says the last word first decides.
"""

from collections.abc import Callable
from datetime import date, datetime

from bot.desk import forms, notice
from bot.desk.credentials import daily, filing
from bot.desk.desk import Desk
from bot.desk.shown import Opened
from bot.domain.credentials.certificate import (
    CATEGORIES,
    LEVELS,
    STANDINGS,
    Certificate,
    Kind,
)
from bot.domain.credentials.filing import Refusal, kinds, read_expiry
from bot.domain.errors import AlreadyClosed, OwnWork, Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.texts.credentials import taking as texts
from bot.texts.message import Message
from bot.texts.reader import Reader
from storage.credentials.credentials import Source
from storage.incidents.photos import Photo
from storage.messages.message import Lane


def press(desk: Desk, person: Person, number: int, choice: str) -> Opened | None:
    """Whichever button it was: a day that was asked for is waited for no more."""
    filed = _filed(desk, person, number)
    form = desk.unit.forms.of(person.id)
    if form is not None and form.kind is FormKind.CERTIFICATE_ENDS:
        desk.unit.forms.close(person.id)
    first, _, rest = choice.partition(".")
    match first:
        case texts.OPEN:
            return _open(desk, person, filed)
        case texts.DAY:
            forms.start_form(desk, person, FormKind.CERTIFICATE_ENDS, filed.id)
        case texts.REFUSE if not rest:
            to = desk.reader(person)
            desk.owe(person, texts.why_not(to, filed.about))
        case texts.REFUSE:
            _refuse_because(desk, person, filed, rest)
        case _:
            _say_what(desk, person, filed, _day(first), rest)
    return None


def _filed(desk: Desk, person: Person, number: int) -> Photo:
    """One that somebody may decide about; :class:`AlreadyClosed` where it is over."""
    allow(person, Action.TAKE_CERTIFICATE)
    filed = filing.find(desk, number)
    if filed is None:
        raise AlreadyClosed
    if filed.officer == person.id:
        raise OwnWork
    return filed


def _open(desk: Desk, person: Person, filed: Photo) -> Opened:
    """Written down before it is shown."""
    desk.note(person.id, "certificate opened", filed.about)
    forms.start_form(desk, person, FormKind.CERTIFICATE_ENDS, filed.id)
    who = desk.person(filed.officer).called
    caption = texts.caption(desk.reader(person), filed.about, who)
    return Opened(desk.unit.photos.file_of(filed), caption)


def type_day(desk: Desk, person: Person, number: int, raw: str) -> None:
    """Its last day; then they are asked what it is."""
    filed = _filed(desk, person, number)
    to, expires = desk.reader(person), read_expiry(raw, desk.today)
    if expires is None:
        desk.owe(person, texts.no_day(to, filed.about))
    elif expires < desk.today:
        desk.owe(person, texts.has_ended(to, filed.about, expires))
    else:
        _say_what(desk, person, filed, expires, "")


def _day(said: str) -> date | None:
    """Of a button; :class:`Stale` where it carries none."""
    if said == texts.ENDLESS:
        return None
    try:
        return datetime.strptime(said, texts.AS_DAY).date()  # noqa: DTZ007 - a day
    except ValueError:
        raise Stale from None


def _say_what(
    desk: Desk, person: Person, filed: Photo, expires: date | None, said: str
) -> None:
    """The kind, then what it is of; with both it is taken."""
    kind, _, of = said.partition(".")
    to, who = desk.reader(person), desk.person(filed.officer).called
    offered = {each: _of_what(desk, each) for each in kinds(expires)}
    if not kind:
        there = [each for each in offered if offered[each]]
        desk.owe(person, texts.which(to, filed.about, who, expires, there))
    elif kind not in offered:
        raise Stale
    elif not of and offered[Kind(kind)] != NOTHING_MORE:
        choices = offered[Kind(kind)]
        desk.owe(person, texts.of_what(to, filed.about, expires, Kind(kind), choices))
    elif of not in offered[Kind(kind)]:
        raise Stale
    else:
        found = Certificate(kind=Kind(kind), of=of, expires=expires)
        _take(desk, person, filed, found)


NOTHING_MORE = ("",)
"""Its kind says all."""
MOST = 90
"""Buttons under one message. Source: Telegram takes a hundred."""
LONGEST = 32
"""Letters of a course's name: a button has room for no more, and a list has."""


def _of_what(desk: Desk, kind: Kind) -> tuple[str, ...]:
    """All that one of its kind can be of."""
    match kind:
        case Kind.SIA:
            return CATEGORIES
        case Kind.FIRST_AID:
            return LEVELS
        case Kind.SCREENING:
            return STANDINGS
        case Kind.RIGHT_TO_WORK:
            return NOTHING_MORE
        case Kind.INDUCTION:
            return _sites(desk)
        case Kind.TRAINING:
            return _courses(desk)


def _sites(desk: Desk) -> tuple[str, ...]:
    """Those that ask for an induction; where none does, all."""
    sites = desk.unit.sites.all()
    asking = [
        site for site in sites if any(n.kind is Kind.INDUCTION for n in site.needs)
    ]
    return tuple(site.code for site in asking or sites)[:MOST]


def _courses(desk: Desk) -> tuple[str, ...]:
    """Those that sites ask for, and those that somebody has been on."""
    sites = desk.unit.sites.all()
    known = {n.of for site in sites for n in site.needs if n.kind is Kind.TRAINING}
    for theirs in desk.unit.credentials.by_person().values():
        held = [each.certificate for each in theirs]
        known |= {each.of for each in held if each.kind is Kind.TRAINING}
    return tuple(sorted(each for each in known if 0 < len(each) <= LONGEST))[:MOST]


def _take(desk: Desk, person: Person, filed: Photo, found: Certificate) -> None:
    """It stands beside what the company file and lists say of them."""
    desk.unit.credentials.keep(filed.officer, Source.FILED, found, desk.now)
    daily.plan(desk)
    _end(desk, filed)
    desk.note(person.id, "certificate taken", filed.about, after=found.kind)
    who = desk.person(filed.officer)
    yours = texts.yours_taken(desk.reader(who), filed.about, found)
    notice.say(desk, who, yours, filed.about, lane=Lane.REPLY)
    _tell(
        *(desk, person, filed),
        lambda to: texts.taken(to, filed.about, who.called, person.called, found),
    )


def _refuse_because(desk: Desk, person: Person, filed: Photo, said: str) -> None:
    if said not in set(Refusal):
        raise Stale
    why = Refusal(said)
    if why is Refusal.OTHER:
        forms.start_form(desk, person, FormKind.CERTIFICATE_REFUSED, filed.id)
    else:
        _refuse(desk, person, filed, why, None)


def type_why_not(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """In the manager's own words."""
    filed = _filed(desk, person, number)
    _refuse(desk, person, filed, Refusal.OTHER, kept.text)


def _refuse(
    desk: Desk, person: Person, filed: Photo, why: Refusal, words: RedactedText | None
) -> None:
    _end(desk, filed)
    desk.note(person.id, "certificate refused", filed.about, after=why)
    who = desk.person(filed.officer)
    to = desk.reader(who)
    yours = texts.yours_refused(to, filed.about, words or texts.why(to, why))
    notice.say(desk, who, yours, filed.about, lane=Lane.REPLY)
    _tell(
        *(desk, person, filed),
        lambda to: texts.refused(
            to, filed.about, who.called, person.called, words or texts.why(to, why)
        ),
    )


def _end(desk: Desk, filed: Photo) -> None:
    desk.unit.photos.delete(filed.id)
    filing.end(desk, filed)


def _tell(
    desk: Desk, person: Person, filed: Photo, words: Callable[[Reader], Message]
) -> None:
    """To whoever decided, and to those who may be about to."""
    desk.owe(person, words(desk.reader(person)), about=filed.about)
    for other in filing.who_take(desk, {filed.officer, person.id}):
        said = words(desk.reader(other))
        notice.say(desk, other, said, filed.about, lane=Lane.REPLY, silent=True)
