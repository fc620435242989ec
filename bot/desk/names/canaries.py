"""Canaries at the desk: what to read tonight, what came of it, and who hears of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.clock import from_wall
from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people.answerable import owner_of
from bot.domain.names.canaries import Caught, Night, Turn, is_due, missed_at, turn
from bot.domain.people.person import Person, Role
from bot.texts.message import Message
from bot.texts.names import canaries as texts
from bot.texts.reader import Reader
from nlp.canaries.messages import LANGUAGES
from storage.deadlines.deadlines import Subject
from storage.messages.message import Lane

ABOUT = "name check"
NEXT = 0
"""There is one deadline: by when the next night must have been read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tonight:
    """What to read: in which languages, about which sites."""

    night: date
    languages: tuple[str, ...]
    sites: tuple[str, ...]


def begin(desk: Desk) -> None:
    """Before the first night was read: its silence is heard, too."""
    if desk.unit.canaries.newest() is None:
        _watch(desk, desk.today)


def tonight(desk: Desk) -> Tonight | None:
    """None while it is not time, or was done already."""
    newest = desk.unit.canaries.newest()
    local = desk.now.astimezone(desk.zone)
    if not is_due(newest.night if newest else None, local):
        return None
    spoken = {person.language for person in desk.unit.people.all() if person.active}
    return Tonight(
        night=local.date(),
        languages=tuple(one for one in LANGUAGES if one in spoken | {LANGUAGES[0]}),
        sites=tuple(site.name for site in desk.unit.sites.all()),
    )


def done(desk: Desk, night: date, caught: Sequence[Caught], floor: float) -> None:
    """Kept once, whichever process read first; told when it is below the floor."""
    before = desk.unit.canaries.newest()
    if before is not None and before.night >= night:
        return
    now = Night(night=night, done_at=desk.now, caught=tuple(caught))
    desk.unit.canaries.put(night, now.caught, desk.now)
    desk.note(SYSTEM, "canaries read", ABOUT, after=f"{now.found} of {now.names}")
    _watch(desk, night)
    match turn(before, now, floor):
        case Turn.BELOW:
            _tell(desk, lambda to: texts.below(to, now, floor))
        case Turn.BACK:
            _tell(desk, lambda to: texts.back(to, now))
        case Turn.NOTHING:
            pass


def missed(desk: Desk) -> None:
    """It is six, and tonight was not read: told every day until it is."""
    newest = desk.unit.canaries.newest()
    desk.note(SYSTEM, "canaries missed", ABOUT)
    _watch(desk, desk.today)
    _tell(desk, lambda to: texts.missed(to, newest))


def _watch(desk: Desk, night: date) -> None:
    """The silence of the night after this one will be noticed."""
    at = from_wall(missed_at(night), desk.zone)
    desk.unit.deadlines.set(Subject.CANARIES, NEXT, at)


def _tell(desk: Desk, words: Callable[[Reader], Message]) -> None:
    """Whoever mends the machine, and whoever answers for the names."""
    told: dict[str, Person] = {p.id: p for p in desk.in_reach(Role.ADMINISTRATOR)}
    told |= {p.id: p for p in desk.in_reach(Role.DPO)}
    owner = owner_of(desk)
    if owner is not None:
        told.setdefault(owner.id, owner)
    for person in told.values():
        message = words(desk.reader(person))
        notice.say(desk, person, message, ABOUT, lane=Lane.URGENT)
