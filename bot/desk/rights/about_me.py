"""What is held about one person, gathered for themselves."""

from bot.desk.desk import Desk
from bot.domain import limits
from bot.domain.errors import Unfit, Unusable
from bot.domain.messages.enclosure import Enclosure
from bot.domain.people.person import Person
from bot.domain.refs import STAFF
from bot.domain.rights.about_me import Held, Parts
from bot.domain.wake_tests.tally import tally
from bot.texts.duress.setting import is_set
from bot.texts.people.languages import beside_a_file
from bot.texts.rights.about_me import Holding, caption, me, rows_caption
from bot.texts.wake_tests import choosing as wake_tests


def holding(desk: Desk, person: Person, most: int | None = None) -> Holding:
    """All of it, or the newest ``most`` rows of each part."""
    everybody = desk.unit.people.all()
    others = [each for each in everybody if each.id != person.id]
    names = {str(each.id): each.initials for each in others}
    names |= {f"{STAFF}-{each.id}": f"{STAFF} {each.initials}" for each in others}
    return Holding(
        person=person,
        record=desk.unit.people.record_of(person.id),
        deputy_for=[each.initials for each in others if each.deputy == person.id],
        parts=_shown(desk, person, most),
        names=names,
        rules=desk.company.retention,
    )


def _shown(desk: Desk, person: Person, most: int | None) -> Parts:
    """All parts. A call for help in secret is told by the DPO, and not on a phone that
    whoever they were afraid of may hold (ADR 70)."""
    hidden = {str(sent.ref) for sent in desk.unit.incidents.in_secret(person.id)}
    parts = desk.unit.about_person(person.id, most)
    return {part: _without(held, hidden) for part, held in parts.items()}


def _without(held: Held, hidden: set[str]) -> Held:
    rows = tuple(row for row in held.rows if not hidden.intersection(map(str, row)))
    return Held(rows, held.total - len(held.rows) + len(rows))


def about_me(desk: Desk, person: Person) -> None:
    """What is held about somebody, to themselves; it takes a while to gather."""
    if not desk.unit.tallies.count(person.id, limits.ABOUT_ME, desk.now):
        raise Unusable(Unfit.AGAIN)
    record = desk.unit.people.record_of(person.id)
    to = desk.reader(person)
    first = me(to, record, person)
    if desk.unit.duress.find(person.id) is not None:
        first = first.with_line(is_set(to))
    own = tally(desk.unit.wake_tests.of(person.id), desk.zone)
    if own.in_all.tests:
        first = first.with_line(wake_tests.about_me(to, own))
    desk.owe(person, first)
    desk.owe(person, beside_a_file(to, caption(to)), enclosure=Enclosure.HELD)
    desk.owe(person, rows_caption(to), enclosure=Enclosure.HELD_ROWS)
