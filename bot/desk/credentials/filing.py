"""An officer files a certificate as a photo: held unseen until somebody takes it."""

from collections.abc import Collection
from dataclasses import replace

from bot.desk import forms, notice
from bot.desk.desk import SYSTEM, Desk
from bot.domain.credentials.filing import AWAITED_FOR, SAID_AGAIN_AFTER
from bot.domain.forms import FormKind
from bot.domain.people.permissions import TAKE_CERTIFICATES
from bot.domain.people.person import Person
from bot.domain.refs import CERTIFICATE, Ref, StaffId
from bot.texts.credentials import filing as texts
from storage.deadlines.deadlines import Subject
from storage.incidents.photos import Photo
from storage.messages.message import Lane


def ask(desk: Desk, person: Person) -> None:
    """Send it now."""
    forms.start_form(desk, person, FormKind.CERTIFICATE)


def is_awaited(desk: Desk, person: Person) -> bool:
    """The next photo of theirs is one; all of an album are, if the first of it was."""
    form = desk.unit.forms.of(person.id)
    if form is not None and form.kind is FormKind.CERTIFICATE:
        return desk.made_at - form.started_at <= AWAITED_FOR
    if not desk.album:
        return False
    known = desk.unit.albums.of(person.id, desk.album).about
    return known is not None and known.prefix == CERTIFICATE


def file(desk: Desk, person: Person, file_id: str) -> Ref:
    """Kept as any photo is; whoever may take it hears that it waits."""
    filed = desk.unit.photos.file(file_id, CERTIFICATE, person.id, desk.now)
    desk.unit.forms.close(person.id)
    if desk.album:
        album = desk.unit.albums.of(person.id, desk.album)
        held = replace(album, about=filed.about, photos=(*album.photos, filed.id))
        desk.unit.albums.save(held, desk.now)
    desk.note(person.id, "certificate filed", filed.about)
    desk.owe(person, texts.filed(desk.reader(person), filed.about), about=filed.about)
    _tell(desk, filed)
    return filed.about


def find(desk: Desk, number: int) -> Photo | None:
    """One that nobody has decided about."""
    photo = desk.unit.photos.find(number)
    return photo if photo is not None and photo.about.prefix == CERTIFICATE else None


def end(desk: Desk, filed: Photo) -> None:
    """It is decided about, or it was none: nobody is reminded of it any more."""
    desk.unit.deadlines.set(Subject.PHOTO, filed.id, None)


def who_take(desk: Desk, but: Collection[StaffId]) -> list[Person]:
    """Those whose work it is, or else a director."""
    for roles in TAKE_CERTIFICATES:
        if people := desk.in_reach(*roles, but=but):
            return people
    return []


def wake(desk: Desk, number: int) -> None:
    """Nobody has decided about it. Of somebody who has left nobody needs it."""
    filed = find(desk, number)
    if filed is None:
        return
    if desk.person(filed.officer).active:
        _tell(desk, filed)
        return
    desk.unit.photos.delete(filed.id)
    desk.note(SYSTEM, "certificate dropped", filed.about)


def _tell(desk: Desk, filed: Photo) -> None:
    who = desk.person(filed.officer).called
    first = filed.sent_at == desk.now
    for manager in who_take(desk, {filed.officer}):
        words = texts.waits(desk.reader(manager), filed.about, who, filed.sent_at)
        lane = Lane.REPLY if first else Lane.DIGEST
        notice.say(desk, manager, words, filed.about, lane=lane, silent=first)
    at = desk.now + SAID_AGAIN_AFTER
    desk.unit.deadlines.set(Subject.PHOTO, filed.id, at)
