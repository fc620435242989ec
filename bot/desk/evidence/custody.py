"""Where each photo has been: who sent it, who saw it, who took it out."""

from collections.abc import Iterator, Sequence

from bot.desk.desk import Desk
from bot.desk.evidence.gathered import HeldPhoto, Step, Subject
from bot.domain.incidents.shown import shows_photo
from bot.domain.refs import INCIDENT, Ref
from storage.incidents.photos import Photo

BUNDLED = "bundle made"
"""The journal's word for a bundle that was signed."""

STEPS = {
    "photo held": "received",
    "photo moved": "moved",
    "photo opened": "seen",
    "faces covered": "covered",
    "covered photo opened": "seen_covered",
    "photo let out": "let_out",
    "photo kept in": "kept_in",
    "photo sent out": "sent_out",
}
"""The journal's words for what was done with a photo."""


def held_photos(desk: Desk, refs: Sequence[Ref], subject: Subject) -> list[HeldPhoto]:
    """All that are held with any of these."""
    called = {str(each.id): each.called for each in desk.unit.people.all()}
    return [
        HeldPhoto(
            number=photo.id,
            about=ref,
            sent_at=photo.sent_at,
            sent_by=called.get(photo.officer, photo.officer),
            file_id=desk.unit.photos.file_of(photo),
            copy=desk.unit.photos.copies.find(photo.id),
            custody=sorted(
                _steps(desk, photo, subject, called), key=lambda step: step.at
            ),
        )
        for ref in refs
        for photo in desk.unit.photos.sent(ref)
    ]


def _steps(
    desk: Desk, photo: Photo, subject: Subject, called: dict[str, str]
) -> Iterator[Step]:
    """By the journal, and the report that it belongs to."""
    for entry in desk.unit.chronicle.entries(photo.about):
        if entry.deed in STEPS and entry.after == f"photo {photo.id}":
            who = called.get(entry.actor, entry.actor)
            yield Step(at=entry.at, what=STEPS[entry.deed], who=who)
    yield from _released(desk, photo, called)
    for entry in desk.unit.chronicle.entries(subject.about):
        mine = entry.before == subject.name and entry.at >= photo.sent_at
        if entry.deed == BUNDLED and mine:
            yield Step(at=entry.at, what="exported", who=entry.actor)


def _released(desk: Desk, photo: Photo, called: dict[str, str]) -> Iterator[Step]:
    if photo.about.prefix != INCIDENT:
        return
    report = desk.unit.full_reports.find(photo.about.number)
    if report is None or not shows_photo(report, photo.sent_at):
        return
    if report.released_at is not None and report.released_by is not None:
        who = called.get(report.released_by, report.released_by)
        yield Step(at=report.released_at, what="released", who=who)
