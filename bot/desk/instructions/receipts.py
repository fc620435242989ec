"""Officers on site are asked whether they have read what is in force there.

Booking on is never held up by it. One deadline for all silence: those whose time comes
together are told of in one message.
"""

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.instructions import changes
from bot.desk.names import originals
from bot.desk.on_call import rota
from bot.desk.people import where
from bot.domain.errors import Stale
from bot.domain.instructions import receipt as receipts
from bot.domain.instructions.receipt import Receipt, Status
from bot.domain.instructions.version import Version
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode, StaffId
from bot.texts.instructions import asking as texts
from storage.messages.message import Lane, Purpose

SHOWN_FOR = (Purpose.PROMPT, Purpose.INSTRUCTIONS)
"""What holds words of the instructions in a chat."""


def booked_on(desk: Desk, person: Person, site: SiteCode) -> None:
    """They are on site: asked, if they have not confirmed what is in force there."""
    version = desk.unit.instructions.in_force(site)
    if version is not None:
        ask(desk, person, version)


def ask(desk: Desk, person: Person, version: Version) -> None:
    before = desk.unit.receipts.of(version.id, person.id)
    if before is None:
        asked = receipts.asked(version.id, person.id, desk.now)
        desk.unit.receipts.add(asked)
    elif before.status is Status.CONFIRMED:
        return
    else:
        asked = receipts.decide(before, receipts.BookedOn(), desk.now)
        desk.unit.receipts.save(asked)
        _take_down_question(desk, person, version)
    _say(desk, person, version)
    silent_at = receipts.wake_at(asked)
    assert silent_at is not None
    desk.unit.receipts.look_by(silent_at)


def _take_down_question(desk: Desk, person: Person, version: Version) -> None:
    """There is one in the chat, the newest."""
    for shown in desk.unit.outbox.shown(version.ref, Purpose.PROMPT, person.id):
        originals.take_down(desk, shown)


def _say(desk: Desk, person: Person, version: Version, *, again: bool = False) -> None:
    read = desk.unit.receipts.last_read(version.site, person.id)
    found = changes.since(desk, version.site, read)
    site = where.named(desk, version.site)
    message = texts.ask(desk.reader(person), site, version, found, again=again)
    desk.owe(person, message, purpose=Purpose.PROMPT, about=version.ref)


def confirm(desk: Desk, person: Person, version: Version) -> None:
    """I have read them; once is enough."""
    before = desk.unit.receipts.of(version.id, person.id)
    if before is None:
        raise Stale
    site, to = where.named(desk, version.site), desk.reader(person)
    if before.confirmed_at is not None:
        at = before.confirmed_at
        desk.owe(person, texts.confirmed_before(to, site, version, at))
        return
    after = receipts.decide(before, receipts.Confirmed(), desk.made_at)
    desk.unit.receipts.save(after)
    desk.note(person.id, "instructions read", version.ref, before.status, after.status)
    noted = texts.confirmed(to, site, version, desk.made_at)
    for shown in desk.unit.outbox.shown(version.ref, Purpose.PROMPT, person.id):
        desk.owe_edit(shown, noted)
    desk.owe(person, noted)
    _look_again(desk)


def shift_ended(desk: Desk, person: Person, site: SiteCode) -> None:
    """What they were shown leaves their chat: it is for those on site."""
    version = desk.unit.instructions.in_force(site)
    if version is None:
        return
    receipt = desk.unit.receipts.of(version.id, person.id)
    if receipt is not None:
        _end(desk, receipt)
    take_down(desk, person, version)
    _look_again(desk)


def superseded(desk: Desk, version: Version) -> None:
    """Nobody needs to confirm it, or reads it, any more."""
    for receipt in desk.unit.receipts.unconfirmed(version.id):
        _end(desk, receipt)
    for purpose in SHOWN_FOR:
        for shown in desk.unit.outbox.shown(version.ref, purpose):
            originals.take_down(desk, shown)


def take_down(desk: Desk, person: Person, version: Version) -> None:
    for purpose in SHOWN_FOR:
        for shown in desk.unit.outbox.shown(version.ref, purpose, person.id):
            originals.take_down(desk, shown)


def look(desk: Desk) -> None:
    """Whatever silence is due now."""
    silent = []
    for before in desk.unit.receipts.waiting():
        version = desk.unit.instructions.find(before.version)
        assert version is not None
        person = desk.person(before.person)
        event = _event(desk, person, version)
        after = receipts.decide(before, event, desk.now)
        if after == before:
            continue
        desk.unit.receipts.save(after)
        desk.note(SYSTEM, "instructions", version.ref, before.status, after.status)
        if after.status is Status.REMINDED:
            _take_down_question(desk, person, version)
            _say(desk, person, version, again=True)
        if after.status is Status.UNREAD:
            silent.append((person, version))
    if silent:
        _tell(desk, silent)
    _look_again(desk)


def not_read_by(desk: Desk, person: StaffId, site: SiteCode) -> int | None:
    """The version in force, where they were asked and asked again in vain."""
    return desk.unit.receipts.unread(site, person)


def _event(desk: Desk, person: Person, version: Version) -> receipts.Event:
    """Who has gone to another site is not waited for."""
    here = where.site_of(desk, person) == version.site
    return receipts.Woken() if here else receipts.Ended()


def _tell(desk: Desk, silent: list[tuple[Person, Version]]) -> None:
    """Without a sound: the officers are on site, and their check calls run."""
    found = [
        (person.called, where.named(desk, version.site), version.number)
        for person, version in silent
    ]
    for manager in rota.running_the_night(desk):
        message = texts.not_read(desk.reader(manager), found)
        notice.say(desk, manager, message, lane=Lane.DIGEST, silent=True)


def _end(desk: Desk, receipt: Receipt) -> None:
    desk.unit.receipts.save(receipts.decide(receipt, receipts.Ended(), desk.now))


def _look_again(desk: Desk) -> None:
    waits = map(receipts.wake_at, desk.unit.receipts.waiting())
    desk.unit.receipts.look_at(min((at for at in waits if at), default=None))
