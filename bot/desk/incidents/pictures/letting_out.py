"""A client is given a copy with covered faces when somebody has looked at it, and says
so; the program that covers them misses some."""

from bot.desk.desk import Desk
from bot.domain.errors import OwnWork, Stale
from bot.domain.incidents import covered
from bot.domain.incidents.covered import CoveredCopy, KeptIn, LetOut, Status
from bot.domain.incidents.incident import Incident, Kind
from bot.domain.people.permissions import Action, allow, is_allowed
from bot.domain.people.person import Person
from bot.domain.refs import INCIDENT
from bot.texts.incidents import covered as texts
from storage.incidents.photos import Photo


def press(
    desk: Desk, person: Person, photo: Photo, copy: CoveredCopy, *, out: bool
) -> None:
    _allow(desk, person, photo)
    if copy.status is not Status.MADE:
        raise Stale
    after = covered.decide(copy, LetOut(person.id) if out else KeptIn(), desk.now)
    if after != copy:
        desk.unit.photos.copies.save(after)
        deed = "photo let out" if out else "photo kept in"
        desk.note(person.id, deed, photo.about, after=f"photo {photo.id}")
    to = desk.reader(person)
    said = texts.let_out if out else texts.kept_in
    desk.owe(person, said(to, photo.about, photo.id), about=photo.about)


def may_let_out(desk: Desk, person: Person, photo: Photo) -> bool:
    """Before a button is shown that would be refused."""
    try:
        return is_allowed(_allow, desk, person, photo)
    except Stale:
        return False


def _allow(desk: Desk, person: Person, photo: Photo) -> None:
    """Whoever reviews the report, and neither made it nor sent the photo; where a
    client reads of it at all."""
    incident = _told_to_a_client(desk, photo)
    if incident is None:
        raise Stale
    allow(person, Action.REVIEW_REPORTS)
    if person.id in (incident.officer, photo.officer):
        raise OwnWork


def _told_to_a_client(desk: Desk, photo: Photo) -> Incident | None:
    if photo.about.prefix != INCIDENT:
        return None
    incident = desk.unit.incidents.find(photo.about.number)
    return incident if incident and _has_reader(desk, incident) else None


def _has_reader(desk: Desk, incident: Incident) -> bool:
    """Not what is the company's own, and not where nobody is sent a site's report."""
    if incident.kind is not Kind.INCIDENT or incident.goes_past:
        return False
    return any(
        client.morning is not None and incident.site in client.sites
        for client in desk.company.clients
    )


def counted(desk: Desk, incident: Incident) -> int | None:
    """How many were let out; None where no client could be given any."""
    if not (desk.covers_faces and _has_reader(desk, incident)):
        return None
    return len(desk.unit.photos.let_out(incident.ref))
