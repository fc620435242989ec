"""The breach register: looked at, searched, written, reported, closed, reopened.

Nothing here knows of a chat: whoever asks is told by the caller, and only others are
told from here.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from bot.desk import notice
from bot.desk.desk import Desk
from bot.desk.people import own_office
from bot.desk.people.answerable import owner_of
from bot.desk.retention import dates
from bot.domain.breach import seventy_two_hours
from bot.domain.breach.breach import Breach, Status
from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.errors import RegisterClosed, Unfit, Unusable
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person, Role
from bot.domain.refs import BREACH, Ref, StaffId
from bot.domain.register import entry as breach_register
from bot.domain.register.entry import (
    BoardTold,
    Closed,
    Event,
    Obstacle,
    Part,
    RegisterEntry,
    Reopened,
    Standing,
    Wrote,
)
from bot.domain.register.search import Wanted
from bot.texts.message import Message
from bot.texts.register import card as texts
from bot.texts.register import notices
from storage.messages.message import Lane


def look(desk: Desk, person: Person, number: int) -> texts.Card:
    """All that the register holds of one breach."""
    breach = see(desk, person, number)
    own_office.allow_near(desk, person, breach)
    entry = desk.unit.breach_register.of(number)
    return texts.Card(
        breach=breach,
        entry=entry,
        actions=desk.unit.actions.of(Ref(BREACH, number)),
        in_the_way=_in_the_way(desk, breach, entry),
        called={str(each.id): each.called for each in desk.unit.people.all()},
        now=desk.now,
    )


def search(desk: Desk, person: Person, wanted: Wanted) -> list[int]:
    """The numbers of the breaches, the newest first; what was typed is not kept. Nobody
    finds out by words what is written of a breach of their own office."""
    allow(person, Action.SEE_BREACHES)
    found = desk.unit.breach_register.search(wanted)
    if not wanted.words:
        return found
    near = own_office.is_near
    return [n for n in found if not near(desk, person, desk.unit.breaches.get(n))]


def lines(desk: Desk, person: Person, numbers: Iterable[int]) -> list[texts.Line]:
    """What a list says of each."""
    return [_line(desk, person, number) for number in numbers]


def overdue(desk: Desk) -> list[CorrectiveAction]:
    """Of breaches: the register is about nothing else."""
    return [
        action
        for action in desk.unit.actions.open_ones()
        if action.about.prefix == BREACH and action.is_overdue(desk.now)
    ]


def _line(desk: Desk, person: Person, number: int) -> texts.Line:
    actions = desk.unit.actions.of(Ref(BREACH, number))
    breach = desk.unit.breaches.get(number)
    return texts.Line(
        breach=breach,
        near=own_office.is_near(desk, person, breach),
        closed=desk.unit.breach_register.of(number).closed is not None,
        overdue=sum(action.is_overdue(desk.now) for action in actions),
    )


def write(
    desk: Desk, person: Person, number: int, new: Mapping[Part, Kept]
) -> RegisterEntry:
    """Some of the five texts; the SIRO hears when nothing else is in the way."""
    breach = may_change(desk, person, number, Action.WRITE_REGISTER)
    ready = not _in_the_way(desk, breach, desk.unit.breach_register.of(number))
    events = [Wrote(part, kept.text, person.id) for part, kept in new.items()]
    entry = _keep(desk, person, breach, *events, after=" ".join(new))
    if not ready and not _in_the_way(desk, breach, entry):
        near = own_office.barred(desk, breach)
        for siro in desk.in_reach(Role.SIRO, but=near | {person.id}):
            _tell(desk, siro, breach, notices.ready(desk.reader(siro), breach))
    return entry


def report_to_board(
    desk: Desk, person: Person, number: int, on: date, kept: Kept
) -> RegisterEntry:
    """The board has heard of it; ``kept`` says where the minutes do."""
    breach = may_change(desk, person, number, Action.WRITE_REGISTER)
    event = BoardTold(on, kept.text, person.id)
    return _keep(desk, person, breach, event, after=on.isoformat())


def in_the_way(desk: Desk, person: Person, number: int) -> tuple[Obstacle, ...]:
    """What keeps somebody who may close it from closing it now."""
    breach = may_change(desk, person, number, Action.CLOSE_REGISTER)
    entry = desk.unit.breach_register.of(number)
    if entry.closed is not None:
        raise RegisterClosed(entry.ref)
    return _in_the_way(desk, breach, entry)


def close(
    desk: Desk, person: Person, number: int, despite: Kept | None = None
) -> RegisterEntry:
    """By the SIRO; open actions need a reason, all else has to be there."""
    breach = may_change(desk, person, number, Action.CLOSE_REGISTER)
    why = despite.text if despite else None
    event = Closed(person.id, _standing(desk, breach), why)
    entry = _keep(desk, person, breach, event, after="with actions open" if why else "")
    dates.date_anew(desk, breach.ref)
    for other in _answerable(desk, breach, person):
        message = notices.was_closed(desk.reader(other), breach.ref, person.called)
        _tell(desk, other, breach, message)
    return entry


def reopen(desk: Desk, person: Person, number: int, kept: Kept) -> RegisterEntry:
    """Its words may be changed again, and the SIRO closes it anew."""
    breach = may_change(desk, person, number, Action.REOPEN_REGISTER)
    before = desk.unit.breach_register.of(number).closed
    entry = _keep(desk, person, breach, Reopened(person.id, kept.text))
    dates.date_anew(desk, breach.ref)
    for other in _answerable(desk, breach, person, *([before.by] if before else [])):
        to = desk.reader(other)
        _tell(desk, other, breach, notices.was_reopened(to, entry, person.called))
    return entry


def see(desk: Desk, person: Person, number: int) -> Breach:
    """A breach that is in the books, for somebody who may see it."""
    allow(person, Action.SEE_BREACHES)
    breach = desk.unit.breaches.find(number)
    if breach is None or breach.is_drill:
        raise Unusable(Unfit.BREACH)
    return breach


def may_change(desk: Desk, person: Person, number: int, action: Action) -> Breach:
    """Checked anew at every press: rank, and whose office it comes from."""
    allow(person, action)
    breach = see(desk, person, number)
    own_office.allow_near(desk, person, breach)
    return breach


def _keep(
    desk: Desk, person: Person, breach: Breach, *events: Event, after: str = ""
) -> RegisterEntry:
    """Several events of one kind are one deed."""
    entry = desk.unit.breach_register.of(breach.id)
    for event in events:
        entry = breach_register.decide(entry, event, desk.now)
    desk.unit.breach_register.save(entry)
    deed = f"register {type(events[-1]).__name__}"
    desk.note(person.id, deed, breach.ref, after=after)
    return entry


def _standing(desk: Desk, breach: Breach) -> Standing:
    return Standing(
        alarm_open=breach.status is not Status.CLOSED,
        regulator_settled=seventy_two_hours.is_settled(breach),
        no_breach=breach.whose.no_breach,
        open_actions=desk.unit.actions.count_open(breach.ref),
        client_settled=breach.whose.is_settled,
    )


def _in_the_way(
    desk: Desk, breach: Breach, entry: RegisterEntry
) -> tuple[Obstacle, ...]:
    return breach_register.in_the_way(entry, _standing(desk, breach))


def _answerable(
    desk: Desk, breach: Breach, but: Person, *more: StaffId
) -> list[Person]:
    """The DPO, and whoever had it in hand; not who did it themselves."""
    had = (breach.acknowledged_by, *more)
    people = [owner_of(desk, breach.division)]
    people += [desk.unit.people.find(each) for each in had if each]
    here = {person.id: person for person in people if person and person.active}
    return [person for person in here.values() if person.id != but.id]


def _tell(desk: Desk, to: Person, breach: Breach, message: Message) -> None:
    notice.say(desk, to, message, breach.ref, lane=Lane.REPLY)
