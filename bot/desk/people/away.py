"""Somebody is away, or back."""

from collections.abc import Iterator

from bot.desk.desk import Desk
from bot.domain.alarms.kinds import ON_CALL, AlarmKind
from bot.domain.errors import Unfit, Unusable
from bot.domain.people.away import Away, Back, read_away
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person, Role
from bot.texts.message import Message, column
from bot.texts.on_call import while_away
from bot.texts.people import joining

MOST = 3
"""Duties that are named, the next ones."""


def mark_away(desk: Desk, person: Person, words: str) -> None:
    """``/away FROM TO``, ``/away until Monday``, ``/away off``."""
    allow(person, Action.MARK_AWAY)
    to = desk.reader(person)
    match read_away(words, desk.made_at, desk.zone):
        case Away() as away:
            desk.unit.people.mark_away(person.id, away.start, away.end)
            after = f"{away.start} {away.end}"
            desk.note(person.id, "away", person.id, after=after)
            desk.owe(person, _answer(desk, person, away))
        case Back():
            desk.unit.people.mark_back(person.id)
            desk.note(person.id, "back", person.id)
            desk.owe(person, joining.is_back(to))
        case None:
            raise Unusable(Unfit.AWAY)


def _answer(desk: Desk, person: Person, away: Away) -> Message:
    """Until when; and what stays with them, or with nobody, meanwhile."""
    to = desk.reader(person)
    answer = joining.away(to, away.start, away.end, desk.made_at)
    answer = with_what_they_have(desk, person, answer)
    duties = desk.unit.on_call.between(max(away.start, desk.now), away.end)
    mine = [duty for duty in duties if duty.person == person.id][:MOST]
    for duty in mine:
        answer = answer.with_line(while_away.on_call(to, duty))
    for role in _alone_in(desk, person, away):
        answer = answer.with_line(while_away.alone(to, role))
    buttons = column(*(while_away.cannot(to, duty) for duty in mine))
    return Message(answer.text, buttons)


def with_what_they_have(desk: Desk, person: Person, message: Message) -> Message:
    """The same, and the alarms that nobody but them sees to."""
    own = [each for each in desk.unit.alarms.all_open() if each.owner == person.id]
    if not own:
        return message
    refs = [each.about for each in own]
    return message.with_line(while_away.in_hand(desk.reader(person), refs))


def _alone_in(desk: Desk, person: Person, away: Away) -> Iterator[Role]:
    """Roles that ladders ask for, and in which nobody else can be told then."""
    for role in Role:
        if role in person.roles and _is_on_a_ladder(desk, role):
            others = desk.unit.people.holding(role)
            if not any(_is_there(desk, each, away) for each in others):
                yield role


def _is_on_a_ladder(desk: Desk, role: Role) -> bool:
    kinds = [kind for kind in AlarmKind if desk.company.rings(kind)]
    rules = [rule for kind in kinds for rule in desk.company.ladder(kind)]
    return role in {rule.tell.removeprefix(ON_CALL) for rule in rules}


def _is_there(desk: Desk, other: Person, away: Away) -> bool:
    """All of that time they can be told."""
    if not other.active or not desk.channels_after(other, None):
        return False
    if other.away_from is None or other.away_until is None:
        return True
    return other.away_until <= away.start or away.end <= other.away_from
