"""A photo is opened by a press, and each time is written down: the copy with covered
faces first, the original for a reason."""

from bot.desk.desk import Desk
from bot.desk.incidents.pictures import covering, letting_out
from bot.desk.people import own_office, past_line
from bot.desk.shown import Covered, Opened, Shown
from bot.domain.errors import Stale
from bot.domain.incidents.covered import CoveredCopy, Status, Why
from bot.domain.incidents.incident import Incident
from bot.domain.incidents.shown import shows_photo
from bot.domain.people.permissions import Action, allow, may
from bot.domain.people.person import Person
from bot.domain.refs import BREACH, CERTIFICATE, COMPLAINT, INCIDENT
from bot.texts.incidents import covered as texts
from bot.texts.incidents import photos as photo_texts
from bot.texts.message import Press
from storage.incidents.photos import Photo


def press(desk: Desk, person: Person, press: Press) -> Shown | None:
    """To open it, to see the original, or to give the copy to the client."""
    photo = desk.unit.photos.find(press.number)
    if photo is None or photo.about.prefix == CERTIFICATE:
        raise Stale
    _allow_open(desk, person, photo)
    copy = covering.find(desk, photo.id)
    match press.choice:
        case "":
            return _open(desk, person, photo, copy)
        case texts.ORIGINAL:
            asks = texts.ask_why(desk.reader(person), photo.id)
            desk.owe(person, asks, about=photo.about)
        case texts.LET_OUT | texts.KEEP_IN as choice if copy is not None:
            letting_out.press(desk, person, photo, copy, out=choice == texts.LET_OUT)
        case choice if choice in set(Why):
            return _original(desk, person, photo, Why(choice))
        case _:
            raise Stale
    return None


def _open(
    desk: Desk, person: Person, photo: Photo, copy: CoveredCopy | None
) -> Shown | None:
    """The copy, if there is one. Where faces are not covered, the original."""
    if copy is None and not desk.covers_faces:
        return _original(desk, person, photo)
    if copy is None or copy.status is not Status.MADE:
        no_copy = texts.no_copy(desk.reader(person), photo.id, copy)
        desk.owe(person, no_copy, about=photo.about)
        return None
    desk.note(person.id, "covered photo opened", photo.about, after=_named(photo))
    said = texts.caption(
        desk.reader(person),
        *(photo.about, desk.person(photo.officer).called, copy),
        may_let_out=letting_out.may_let_out(desk, person, photo),
    )
    content = desk.unit.photos.copies.file_of(photo.id)
    return Covered(content, said.text, said.buttons)


def _original(
    desk: Desk, person: Person, photo: Photo, why: Why | None = None
) -> Opened:
    """Written down before it is shown; pressed again, shown and written again."""
    desk.note(
        person.id, "photo opened", photo.about, before=why or "", after=_named(photo)
    )
    sender = desk.person(photo.officer).called
    caption = photo_texts.photo_caption(desk.reader(person), photo.about, sender)
    return Opened(desk.unit.photos.file_of(photo), caption)


def _named(photo: Photo) -> str:
    return f"photo {photo.id}"


def _allow_open(desk: Desk, person: Person, photo: Photo) -> None:
    if photo.about.prefix == BREACH:
        breach = desk.unit.breaches.get(photo.about.number)
        own_office.allow_look(desk, person, breach)
        return
    if photo.about.prefix == COMPLAINT:
        allow(person, Action.SEE_BREACHES)
        return
    if photo.about.prefix == INCIDENT:
        incident = desk.unit.incidents.get(photo.about.number)
        report = desk.unit.full_reports.find(incident.id)
        if report is not None:
            _allow_of_report(desk, person, incident, shows_photo(report, photo.sent_at))
            return
    allow(person, Action.OPEN_PHOTO)


def _allow_of_report(
    desk: Desk, person: Person, incident: Incident, is_released: bool
) -> None:
    """Whoever reviews it, or was told of it; once it is released, whoever reads the
    site's book, too."""
    alarm = desk.unit.alarms.about(incident.ref)
    told = alarm is not None and person.active and person.id in alarm.told
    if incident.goes_past or not (told or is_released):
        past_line.allow_review(desk, person, incident)
    elif not (told or may(person, Action.READ_BOOK)):
        allow(person, Action.OPEN_PHOTO)


def not_shown(desk: Desk, staff_chat: int) -> None:
    """Telegram did not take it: nothing is owed, for the button is still there."""
    person = desk.unit.people.by_chat(staff_chat)
    if person is not None:
        desk.owe(person, photo_texts.photo_not_shown(desk.reader(person)))
