"""An officer's phone says where it is, or its owner that it will not."""

from bot.desk import notice
from bot.desk.desk import Desk
from bot.desk.incidents import places
from bot.desk.on_call import rota
from bot.desk.people import reception, where
from bot.domain.errors import Unfit, Unusable
from bot.domain.people.person import Person
from bot.domain.presence.distance import Fix, metres_from
from bot.domain.presence.presence import (
    Declined,
    Event,
    Placed,
    Presence,
    Status,
    TellFar,
    TellNotFar,
    decide,
)
from bot.texts.presence import telling as texts
from storage.messages.message import Lane


def placed(desk: Desk, person: Person, fix: Fix, message_id: int) -> None:
    """Those who look for somebody in danger come first; else it is presence, if that
    was asked. Where it was is looked at here, and kept nowhere: not in the chat."""
    if places.is_looked_for(desk, person):
        places.heard(desk, person, fix)
        return
    asked = _asked(desk, person)
    if asked is None:
        raise Unusable(Unfit.LOCATION)
    if fix.is_chosen:
        desk.owe(person, texts.chosen_place(desk.reader(person)))
        return
    after = _move(desk, person, asked, _from_site(desk, asked, fix))
    if person.chat_id is not None:
        desk.owe_deletion(person.chat_id, message_id)
    board, to = reception.keyboard(desk, person), desk.reader(person)
    words = texts.placed(to, after, board, fix.is_live)
    desk.owe(person, words, about=after.about)


def decline(desk: Desk, person: Person) -> None:
    """One tap: indoors, or would rather not."""
    asked, to = _asked(desk, person), desk.reader(person)
    if asked is None:
        desk.owe(person, texts.not_asked(to))
        return
    after = _move(desk, person, asked, Declined())
    words = texts.declined(to, reception.keyboard(desk, person))
    desk.owe(person, words, about=after.about)


def not_sent(desk: Desk, person: Person) -> None:
    """The key's label came as words: how to send a place by hand."""
    to = desk.reader(person)
    asked = is_asked(desk, person) or places.is_looked_for(desk, person)
    desk.owe(person, texts.not_sent_by_itself(to) if asked else texts.not_asked(to))


def is_asked(desk: Desk, person: Person) -> bool:
    """There is something to answer."""
    return _asked(desk, person) is not None


def is_waited_for(desk: Desk, person: Person) -> bool:
    """They were asked, and have not answered."""
    asked = _asked(desk, person)
    return asked is not None and asked.status is Status.ASKED


def _asked(desk: Desk, person: Person) -> Presence | None:
    """The newest question of the shift that they are on, answered or not."""
    shift = desk.unit.shifts.open_of(person.id)
    last = desk.unit.presences.last_of(shift.id) if shift else None
    return last if last is not None and last.status is not Status.WITHIN else None


def _from_site(desk: Desk, asked: Presence, fix: Fix) -> Placed:
    site = desk.unit.sites.find(asked.site)
    if site is None or site.latitude is None or site.longitude is None:
        raise Unusable(Unfit.LOCATION)
    metres = metres_from(fix, site.latitude, site.longitude)
    return Placed(distance_m=metres, accuracy_m=fix.accuracy_m)


def _move(desk: Desk, person: Person, before: Presence, event: Event) -> Presence:
    after, effects = decide(before, event, desk.made_at)
    desk.unit.presences.save(after)
    if after.status is not before.status:
        desk.note(person.id, "presence", after.about, before.status, after.status)
    for effect in effects:
        _tell(desk, person, after, effect)
    return after


def _tell(
    desk: Desk, officer: Person, presence: Presence, effect: TellFar | TellNotFar
) -> None:
    """Whoever runs the night; not the officer themselves, if they do."""
    say = texts.far if isinstance(effect, TellFar) else texts.not_far
    site = where.named(desk, presence.site)
    for manager in rota.running_the_night(desk):
        if manager.id != officer.id:
            words = say(desk.reader(manager), presence, officer.called, site)
            notice.say(desk, manager, words, presence.about, lane=Lane.REPLY)
