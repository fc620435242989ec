"""What is held about one person, gathered for themselves."""

from bot.desk.desk import Desk
from bot.domain import limits
from bot.domain.errors import Unfit, Unusable
from bot.domain.messages.enclosure import Enclosure
from bot.domain.people.person import Person
from bot.domain.refs import STAFF
from bot.texts.rights.about_me import Holding, caption, me, rows_caption


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
        parts=desk.unit.about_person(person.id, most),
        names=names,
        rules=desk.company.retention,
    )


def about_me(desk: Desk, person: Person) -> None:
    """What is held about somebody, to themselves; it takes a while to gather."""
    if not desk.unit.tallies.count(person.id, limits.ABOUT_ME, desk.now):
        raise Unusable(Unfit.AGAIN)
    record = desk.unit.people.record_of(person.id)
    to = desk.reader(person)
    desk.owe(person, me(to, record, person))
    desk.owe(person, caption(to), enclosure=Enclosure.HELD)
    desk.owe(person, rows_caption(to), enclosure=Enclosure.HELD_ROWS)
