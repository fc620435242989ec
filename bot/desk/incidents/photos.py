"""A photo is held unseen until a manager opens it."""

from collections.abc import Collection
from dataclasses import replace

from bot.desk import notice
from bot.desk.alarms import ladders
from bot.desk.credentials import filing
from bot.desk.desk import Desk
from bot.desk.incidents import sos as sos_calls
from bot.desk.incidents.pictures import covering
from bot.desk.people import past_line, reception
from bot.domain.errors import AlreadyClosed, NotOnShift, Stale, Unfit, Unusable
from bot.domain.incidents import album
from bot.domain.people.person import Person, Role
from bot.domain.refs import COMPLAINT, SHIFT, Ref
from bot.texts.credentials import filing as filing_texts
from bot.texts.incidents import past_line as past
from bot.texts.incidents import photos as texts
from storage.messages.message import Lane


def hold(desk: Desk, person: Person, file_id: str, about: Ref | None = None) -> None:
    """Beside the words it came with; without any, beside the SOS or the shift. All of
    an album go with the report that one of them came with."""
    if about is None and awaits_certificate(desk, person):
        filing.file(desk, person, file_id)
        return
    if desk.album:
        _hold_in_album(desk, person, file_id, about)
        return
    about = about or _place_of(desk, person)
    if about is None:
        raise NotOnShift
    _keep(desk, person, file_id, about)


def awaits_certificate(desk: Desk, person: Person) -> bool:
    """What is sent in danger is no certificate."""
    calls = sos_calls.sos_of(desk, person) is not None
    return not calls and filing.is_awaited(desk, person)


def awaits_file(desk: Desk, chat_id: int) -> bool:
    """A file is kept as a certificate, and as nothing else."""
    person = desk.unit.people.by_chat(chat_id)
    return person is not None and awaits_certificate(desk, person)


def hold_file(desk: Desk, person: Person, file_id: str) -> None:
    """Raises :class:`Unusable` for any but a certificate that is awaited."""
    if not awaits_certificate(desk, person):
        raise Unusable(Unfit.MEDIA)
    filing.file(desk, person, file_id)


def is_no_certificate(desk: Desk, person: Person, number: int) -> None:
    """It was of something else, and goes where it would have gone."""
    filed = filing.find(desk, number)
    if filed is None:
        raise AlreadyClosed
    if filed.officer != person.id:
        raise Stale
    filing.end(desk, filed)
    place = _place_of(desk, person)
    if place is not None:
        move(desk, person, [filed.id], place)
        return
    desk.unit.photos.delete(filed.id)
    desk.note(person.id, "certificate dropped", filed.about)
    desk.owe(person, filing_texts.dropped(desk.reader(person), filed.about))


def _hold_in_album(desk: Desk, person: Person, file_id: str, own: Ref | None) -> None:
    before = desk.unit.albums.of(person.id, desk.album)
    known = before.about or _place_of(desk, person)
    place = album.place_of(own, known)
    if place is None:  # more may come, with words that make a report of it
        loose = replace(before, loose=(*before.loose, file_id))
        desk.unit.albums.save(loose, desk.now)
        reception.refuse(desk, person, NotOnShift())
        return
    follows = album.drawn_to(before.about, place)
    if follows:
        move(desk, person, before.photos, place)
    held = [_keep(desk, person, each, place) for each in (*before.loose, file_id)]
    after = replace(
        before,
        about=place if follows else before.about,
        photos=(*before.photos, *held),
        loose=(),
    )
    desk.unit.albums.save(after, desk.now)


def move(desk: Desk, person: Person, numbers: Collection[int], about: Ref) -> None:
    """They were held with something else, before it was known what they belong to."""
    if not numbers:
        return
    desk.unit.photos.move(numbers, about)
    for number in numbers:
        desk.note(person.id, "photo moved", about, after=f"photo {number}")
        covering.want(desk, number)
        _tell(desk, person, number, about)


def _keep(desk: Desk, person: Person, file_id: str, about: Ref) -> int:
    photo = desk.unit.photos.add(file_id, about, person.id, desk.now)
    desk.note(person.id, "photo held", about, after=f"photo {photo.id}")
    covering.want(desk, photo.id)
    _tell(desk, person, photo.id, about)
    return photo.id


def _tell(desk: Desk, person: Person, number: int, about: Ref) -> None:
    """Its sender, and those who may open it."""
    held = past.photo_held if past_line.is_past(desk, about) else texts.photo_held
    desk.owe(person, held(desk.reader(person), about), about=about)
    alarm = desk.unit.alarms.about(about)
    for manager in _managers(desk, person, about):
        to = desk.reader(manager)
        waits = texts.photo_waits(to, number, person.called, about, desk.now)
        lane = Lane.ESCALATION if alarm else Lane.REPLY
        notice.say(desk, manager, waits, about, lane=lane, silent=alarm is None)


def _place_of(desk: Desk, person: Person) -> Ref | None:
    """None: neither an SOS of theirs is open, nor a shift."""
    sos = sos_calls.sos_of(desk, person)
    if sos is not None:
        return sos
    shift = desk.unit.shifts.open_of(person.id)
    return None if shift is None else Ref(SHIFT, shift.id)


def _managers(desk: Desk, sender: Person, about: Ref) -> list[Person]:
    """Whoever has been told of the alarm; without one, the duty managers, and the DPO
    of a complaint."""
    if about.prefix == COMPLAINT:
        return desk.in_reach(Role.DPO, but=[sender.id])
    return ladders.watching(desk, desk.unit.alarms.about(about), but={sender.id})
