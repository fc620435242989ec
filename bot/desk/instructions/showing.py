"""Assignment Instructions in the chat, for those who are on site and who run it."""

from bot.desk.desk import Desk
from bot.desk.instructions import receipts
from bot.desk.names import originals
from bot.desk.people import said, where
from bot.domain.errors import Stale
from bot.domain.instructions.document import pieces, screens
from bot.domain.instructions.emergency import part_for_emergencies
from bot.domain.instructions.receipt import Status
from bot.domain.instructions.version import Form, Version
from bot.domain.messages.enclosure import Enclosure
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.domain.refs import Ref, SiteCode
from bot.texts.instructions import screens as texts
from bot.texts.message import Message
from bot.texts.paper import Paper, Ready
from storage.messages.message import Owed, Purpose


def show(desk: Desk, person: Person) -> None:
    """Those of the site where somebody is; who runs all of them chooses."""
    site = where.site_of(desk, person)
    if site is not None:
        _open(desk, person, site)
    elif may(person, Action.READ_INSTRUCTIONS):
        _choose(desk, person)
    else:
        _refuse(desk, person)


def show_of(desk: Desk, person: Person, typed: str) -> None:
    """``/instructions RIV``. Words that are no site's are not taken for the one where
    somebody is: they would read another site's numbers as this one's."""
    site, _ = said.site(desk, typed)
    if site is None and may(person, Action.READ_INSTRUCTIONS):
        _choose(desk, person)
    elif site is None:
        show(desk, person)
    elif _may_read(desk, person, site.code):
        _open(desk, person, site.code)
    else:
        _refuse(desk, person)


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button under a screen, or under the question whether they were read."""
    version = desk.unit.instructions.find(number)
    if version is None:
        raise Stale
    if choice == texts.READ:
        receipts.confirm(desk, person, version)
        return
    if not _may_read(desk, person, version.site):
        _refuse(desk, person)
        return
    if desk.unit.instructions.in_force(version.site) != version:
        _open(desk, person, version.site)
        return
    _turn(desk, person, version, choice)


def _turn(desk: Desk, person: Person, version: Version, choice: str) -> None:
    what, _, place = choice.partition(".")
    shown, to = _looked_at(desk, person, version), desk.reader(person)
    match what:
        case texts.OPEN:
            _open(desk, person, version.site)
        case texts.PART if place.isdecimal() and int(place) < len(shown.screens):
            _put(desk, person, version, texts.screen(to, shown, int(place)))
        case texts.CONTENTS:
            _put(desk, person, version, texts.contents(to, shown))
        case texts.EMERGENCY:
            _put(desk, person, version, _emergency(desk, person, shown))
        case texts.FILE:
            _send_file(desk, person, version)
        case _:
            raise Stale


def _may_read(desk: Desk, person: Person, site: SiteCode) -> bool:
    on_site = person.active and where.site_of(desk, person) == site
    return on_site or may(person, Action.READ_INSTRUCTIONS)


def _open(desk: Desk, person: Person, site: SiteCode) -> None:
    """From its first screen, at the end of the chat: those before it go."""
    version = desk.unit.instructions.in_force(site)
    to, phone = desk.reader(person), desk.company.control_room_phone
    if version is None:
        named = where.named(desk, site)
        desk.owe(person, texts.none_there(to, named, phone))
        return
    for shown in _screens_of(desk, person, version):
        originals.take_down(desk, shown)
    desk.note(person.id, "instructions opened", version.ref)
    first = texts.screen(to, _looked_at(desk, person, version), 0)
    desk.owe(person, first, purpose=Purpose.INSTRUCTIONS, about=version.ref)


def _put(desk: Desk, person: Person, version: Version, message: Message) -> None:
    """In the place of the screen that was pressed; there is one."""
    *_, newest = _screens_of(desk, person, version) or (None,)
    if newest is None:
        desk.owe(person, message, purpose=Purpose.INSTRUCTIONS, about=version.ref)
    else:
        desk.owe_edit(newest, message)


def _screens_of(desk: Desk, person: Person, version: Version) -> list[Owed]:
    shown = desk.unit.outbox.shown(version.ref, Purpose.INSTRUCTIONS, person.id)
    return [each for each in shown if each.enclosure is None]


def _looked_at(desk: Desk, person: Person, version: Version) -> texts.Shown:
    receipt = desk.unit.receipts.of(version.id, person.id)
    return texts.Shown(
        site=where.named(desk, version.site),
        version=version,
        screens=screens(version.text),
        to_confirm=receipt is not None and receipt.status is not Status.CONFIRMED,
    )


def _emergency(desk: Desk, person: Person, shown: texts.Shown) -> Message:
    """As much of it as a screen holds: numbers stand at its top."""
    first, *_ = pieces(part_for_emergencies(shown.version.text)) or [""]
    phone = desk.company.control_room_phone
    return texts.emergency(desk.reader(person), shown, first, phone)


def _send_file(desk: Desk, person: Person, version: Version) -> None:
    desk.note(person.id, "instructions file", version.ref)
    site = where.named(desk, version.site)
    shown = texts.Shown(site=site, version=version, screens=())
    desk.owe(
        person,
        texts.caption(desk.reader(person), shown),
        purpose=Purpose.INSTRUCTIONS,
        about=version.ref,
        enclosure=Enclosure.INSTRUCTIONS,
    )


def enclosed(desk: Desk, to: Person, about: Ref | None) -> Paper | Ready:
    """The file itself: as it was loaded, or written from the words that are kept."""
    version = desk.unit.instructions.find(about.number if about else 0)
    assert version is not None
    if version.form is Form.PDF:
        content = desk.unit.instructions.file_of(version)
        return Ready(name=texts.file_name(version), content=content)
    return texts.paper(desk.reader(to), _looked_at(desk, to, version))


def _choose(desk: Desk, person: Person) -> None:
    kept = desk.unit.instructions.all_in_force()
    there = {version.site for version in kept}
    without = [s.code for s in desk.unit.sites.all() if s.code not in there]
    named = [(where.named(desk, version.site), version) for version in kept]
    message = texts.choose(desk.reader(person), named, ", ".join(without))
    desk.owe(person, message, purpose=Purpose.SCREEN)


def _refuse(desk: Desk, person: Person) -> None:
    phone = desk.company.control_room_phone
    desk.owe(person, texts.not_for_you(desk.reader(person), phone))
