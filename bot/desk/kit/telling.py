"""Who hears of a request: whoever sees to it, and whoever asked."""

from bot.desk import notice
from bot.desk.desk import Desk
from bot.domain.kit import request as requests
from bot.domain.kit.request import Event, KitRequest
from bot.domain.people.person import Person, Role
from bot.texts.kit import asking, handling
from storage.deadlines.deadlines import Subject
from storage.messages.message import Lane

INSTEAD = ((Role.ADMINISTRATOR,), (Role.DUTY_MANAGER, Role.DIRECTOR))
"""Where the named person cannot be told: the first of these of whom somebody can."""


def keep(desk: Desk, actor: Person, before: KitRequest, event: Event) -> KitRequest:
    """Raises :class:`~bot.domain.errors.Stale`."""
    after = requests.decide(before, event, desk.made_at)
    desk.unit.kit.save(after)
    desk.unit.deadlines.set(Subject.KIT, after.id, requests.wake_at(after))
    desk.note(actor.id, "kit request", after.ref, before.status, after.status)
    return after


def see_to(desk: Desk, request: KitRequest) -> list[Person]:
    """The named person; else others, while they cannot be told."""
    named = desk.unit.people.find(request.handler) if request.handler else None
    if named is not None and desk.can_be_told(named):
        return [named]
    for roles in INSTEAD:
        found = desk.in_reach(*roles, but={request.person})
        if found:
            return found
    return []


def say_asked(desk: Desk, request: KitRequest, *, again: bool = False) -> list[str]:
    """Whom."""
    people = see_to(desk, request)
    who = desk.person(request.person).called
    for person in people:
        message = handling.asked(desk.reader(person), request, who, again=again)
        notice.say(desk, person, message, request.ref, lane=Lane.DIGEST)
    return [person.called for person in people]


def say_withdrawn(desk: Desk, request: KitRequest) -> None:
    who = desk.person(request.person).called
    for person in see_to(desk, request):
        message = handling.withdrawn(desk.reader(person), request, who)
        notice.say(desk, person, message, request.ref, lane=Lane.DIGEST)


def say_moved(desk: Desk, request: KitRequest, by: Person) -> None:
    """To whoever asked, unless they have left."""
    person = desk.person(request.person)
    if not person.active:
        return
    message = asking.moved(desk.reader(person), request, by.called)
    notice.say(desk, person, message, request.ref, lane=Lane.DIGEST)


def wake(desk: Desk, number: int) -> None:
    """Nothing was done about it for a week: they hear of it once more."""
    before = desk.unit.kit.find(number)
    if before is None:  # it went with the person's record
        desk.unit.deadlines.set(Subject.KIT, number, None)
        return
    after = requests.decide(before, requests.Untouched(), desk.now)
    desk.unit.deadlines.set(Subject.KIT, number, requests.wake_at(after))
    if after != before:
        desk.unit.kit.save(after)
        say_asked(desk, after, again=True)
