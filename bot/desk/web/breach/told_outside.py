"""What was told of a breach outside, from its page: regulator, and people concerned."""

from collections.abc import Mapping
from datetime import datetime

from bot.desk.breach import (
    awareness,
    deciders,
    pack_menu,
    people_told,
    regulator_told,
)
from bot.desk.breach import pack as breach_pack
from bot.desk.desk import Desk
from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Doing, past
from bot.domain.breach import notification, seventy_two_hours
from bot.domain.breach.breach import Breach
from bot.domain.breach.notification import Exemption, Means, Way, Who
from bot.domain.errors import Misfilled
from bot.domain.people.person import Person
from bot.domain.web.deeds import Deed
from bot.texts.breach.questions import UNKNOWN
from bot.texts.paper import Paper


def pack(desk: Desk, person: Person, number: int) -> Paper:
    """The notification pack as it stands now; who takes it is written down."""
    breach = deciders.allowed(desk, person, number)
    desk.note(person.id, "pack", breach.ref)
    return breach_pack.notification_pack(desk, breach)


def tell_regulator(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    """One submission, with all that is known of it."""
    breach = deciders.allowed(desk, person, number)
    at = since_found(desk, filled, "sent_at", breach)
    reason = filled.text("delay")
    if reason is None and _is_late(desk, breach, at):
        raise Misfilled("delay", "late")
    said: list[regulator_told.Known] = []
    if reason is not None:
        said.append(notification.Delayed(reason))
    if filled.line("way") not in ("", UNKNOWN):
        said.append(notification.Went(filled.one_of("way", Way)))
    if at is not None:
        said.append(notification.SentAt(at))
    regulator_told.sent(desk, person, number, filled.typed("reference"), *said)


def _is_late(desk: Desk, breach: Breach, at: datetime | None) -> bool:
    """The first submission is past the 72 hours, and nobody has said why."""
    if desk.unit.notifications.of(breach.id).delay is not None:
        return False
    return seventy_two_hours.is_late(breach, at or desk.now)


def delay(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    regulator_told.delayed(desk, person, number, filled.needed("delay"))


def aware(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    """Since when the company is aware, and why not since the discovery."""
    found = deciders.allowed(desk, person, number)
    at = past(desk, filled, "aware_at", desk.now)
    if not awareness.can_be(found, at):
        raise Misfilled("aware_at", "unfound")
    awareness.decide(desk, person, number, at, filled.needed("aware_why"))


def spare(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    regulator_told.spared(desk, person, number, filled.needed("why"))


def concern(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    """Whose data it is."""
    ticked = {Who(each) for each in filled.ticked("who") if each in set(Who)}
    pack_menu.concern(desk, person, number, ticked)


def tell_people(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    breach = deciders.allowed(desk, person, number)
    told = notification.Told(filled.one_of("means", Means))
    said: list[notification.OfTelling] = [told]
    said.append(notification.Counted(filled.count("number")))
    at = since_found(desk, filled, "told_at", breach)
    if at is not None:
        said.append(notification.ToldAt(at))
    what = filled.text("what")
    if what is not None:
        said.append(notification.ToldWhat(what))
    people_told.told_at_once(desk, person, number, *said)


def exempt(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    ground = filled.one_of("ground", Exemption)
    people_told.exempted(desk, person, number, filled.needed("why"), ground)


def since_found(
    desk: Desk, filled: Filled, name: str, breach: Breach
) -> datetime | None:
    """None for now."""
    if not filled.line(name):
        return None
    at = past(desk, filled, name, desk.now)
    if at < breach.discovered_at:
        raise Misfilled(name, "early")
    return at


DEEDS: Mapping[str, Doing] = {
    Deed.REGULATOR: Doing(tell_regulator, words=("reference", "delay"), once=True),
    Deed.DELAY: Doing(delay, words=("delay",)),
    Deed.AWARE: Doing(aware, words=("aware_why",), once=True),
    Deed.SPARE: Doing(spare, words=("why",)),
    Deed.WHOSE: Doing(concern),
    Deed.PEOPLE: Doing(tell_people, words=("what",), once=True),
    Deed.EXEMPT: Doing(exempt, words=("why",)),
}
