"""A file becomes the version in force at a site; officers who are there are asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.desk.desk import Desk
from bot.desk.instructions import changes, receipts
from bot.desk.on_call import rota
from bot.domain.instructions.document import screens
from bot.domain.instructions.emergency import part_for_emergencies
from bot.domain.instructions.version import Form, Version
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode
from bot.texts.instructions import lines as said


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What somebody loads, its names gone."""

    site: SiteCode
    form: Form
    text: RedactedText
    file: bytes = b""
    """Of a PDF; else it is written from the text."""
    said: RedactedText | None = None
    review_on: date | None = None
    by: str


def take(desk: Desk, given: Given) -> list[str]:
    """What was done, or would be, a sentence each. The same file again is no version;
    with another day of review it has been looked over."""
    before = desk.unit.instructions.in_force(given.site)
    desk.unit.receipts.look_over_at(rota.next_look(desk))
    if before is not None and _is_same(desk, before, given):
        return [_again(desk, before, given)]
    version = _keep(desk, before, given)
    return list(_told(desk, before, version))


def _is_same(desk: Desk, before: Version, given: Given) -> bool:
    if (before.form, before.text) != (given.form, given.text):
        return False
    return desk.unit.instructions.file_of(before) == given.file


def _again(desk: Desk, before: Version, given: Given) -> str:
    if given.review_on is None or given.review_on == before.review_on:
        return said.unchanged(before)
    desk.unit.instructions.review(before, given.review_on, None)
    desk.note(given.by, "instructions reviewed", before.ref, after=str(given.review_on))
    return said.reviewed(before, given.review_on)


def _keep(desk: Desk, before: Version | None, given: Given) -> Version:
    review_on, told_on = given.review_on, None
    if before is not None and review_on is None:  # a review is never lost by an edit
        review_on, told_on = before.review_on, before.told_on
    version = desk.unit.instructions.add(
        Version(
            site=given.site,
            number=before.number + 1 if before else 1,
            form=given.form,
            text=given.text,
            said=given.said,
            loaded_at=desk.now,
            loaded_by=given.by,
            review_on=review_on,
            told_on=told_on,
        ),
        given.file,
    )
    desk.note(given.by, "instructions loaded", version.ref, after=str(version.number))
    if before is not None:
        receipts.superseded(desk, before)
    return version


def _told(desk: Desk, before: Version | None, version: Version) -> Iterator[str]:
    yield said.new(version)
    yield said.length(len(screens(version.text)))
    if before is not None:
        yield from said.changed(changes.between(before, [version]), before)
    asked = _on_site(desk, version.site)
    for person in asked:
        receipts.ask(desk, person, version)
    if asked:
        yield said.asked([person.called for person in asked])
    if not part_for_emergencies(version.text):
        yield said.NO_EMERGENCY
    if version.review_on is None:
        yield said.NO_REVIEW


def _on_site(desk: Desk, site: SiteCode) -> list[Person]:
    shifts = desk.unit.shifts.open_at(site)
    return [desk.person(shift.officer) for shift in shifts]
