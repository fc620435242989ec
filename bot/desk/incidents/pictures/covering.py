"""A copy with covered faces is made of each photo, by a process apart; here stands
what is to be made, and what came of it."""

from dataclasses import dataclass, field

from bot.desk.desk import SYSTEM, Desk
from bot.domain.incidents import covered
from bot.domain.incidents.covered import CoveredCopy, Event, Failed, Status

STOPPED = "it was begun several times, and never finished"

DEEDS = {Status.MADE: "faces covered", Status.FAILED: "faces not covered"}
"""The journal's words."""


@dataclass(frozen=True, slots=True)
class Job:
    """A photo of which there is no copy yet, and Telegram's id of its file."""

    photo: int
    file_id: str = field(repr=False)


def want(desk: Desk, photo: int) -> None:
    """Where the model is installed."""
    copies = desk.unit.photos.copies
    if desk.covers_faces and copies.find(photo) is None:
        copies.add(covered.wanted(photo, desk.now))


def are_waiting(desk: Desk) -> bool:
    return desk.unit.photos.copies.are_due(desk.now)


def take(desk: Desk) -> Job | None:
    """The first that waits; another process gets the next one."""
    copies, photos = desk.unit.photos.copies, desk.unit.photos
    copy = copies.next_due(desk.now)
    photo = photos.find(copy.photo) if copy else None
    if copy is None or photo is None:
        return None
    if copy.tries >= covered.MOST_TRIES:
        keep(desk, copy.photo, Failed(copy.why or STOPPED, for_good=True))
        return None
    copies.save(covered.tried(copy, desk.now))
    return Job(photo.id, photos.file_of(photo))


def keep(desk: Desk, number: int, event: Event, content: bytes | None = None) -> None:
    """Nothing where the photo is gone by now."""
    photo, before = desk.unit.photos.find(number), find(desk, number)
    if photo is None or before is None:
        return
    after = covered.decide(before, event, desk.now)
    if after == before:
        return
    desk.unit.photos.copies.save(after, content)
    if after.status is not before.status:
        deed = DEEDS[after.status]
        desk.note(SYSTEM, deed, photo.about, before=after.why, after=f"photo {number}")


def find(desk: Desk, photo: int) -> CoveredCopy | None:
    return desk.unit.photos.copies.find(photo)
