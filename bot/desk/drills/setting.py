"""``/drill``: three taps set one, one calls it off."""

from functools import partial

from bot.desk.breach import account
from bot.desk.desk import SYSTEM, Desk
from bot.desk.drills import ending, running
from bot.domain.drills import hours
from bot.domain.drills.drill import Drill, Scenario, Status
from bot.domain.drills.hours import When
from bot.domain.errors import Stale
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.texts.breach import open_list
from bot.texts.drills import setting as texts
from bot.texts.message import Message, Press


def ask(desk: Desk, person: Person) -> None:
    """How the one stands that is set or runs; else a new one is asked about."""
    allow(person, Action.RUN_DRILL)
    drill = desk.unit.drills.open()
    if drill is None:
        desk.owe(person, texts.ask_scenario(desk.reader(person)))
    else:
        desk.owe(person, _standing(desk, person, drill), about=drill.ref)


def _standing(desk: Desk, person: Person, drill: Drill) -> Message:
    to = desk.reader(person)
    if drill.status is Status.SET:
        return texts.is_set(to, drill)
    breach = desk.unit.breaches.get(drill.breach)
    called = partial(account.called, desk)
    return texts.runs(to, drill, open_list.breaches(to, [breach], desk.now, called))


def press(desk: Desk, person: Person, press: Press) -> None:
    """The story, then the hour, then who plays the reporter; or that it is over."""
    allow(person, Action.RUN_DRILL)
    if press.choice == texts.OVER:
        ending.call_off(desk, person, -press.number)
        return
    when, _, who = press.choice.partition(".")
    if press.subject not in set(Scenario) or when not in {"", *When}:
        raise Stale
    scenario, to = Scenario(press.subject), desk.reader(person)
    if not when:
        desk.owe(person, texts.ask_when(to, scenario))
    elif not who:
        desk.owe(person, texts.ask_who(to, scenario, When(when)))
    elif who in (texts.ME, texts.OFFICER):
        _set(desk, person, scenario, When(when), asks_officer=who == texts.OFFICER)
    else:
        raise Stale


def _set(
    desk: Desk, person: Person, scenario: Scenario, when: When, *, asks_officer: bool
) -> None:
    """One at a time. The hour is written down, and shown to nobody."""
    if desk.unit.drills.open() is not None:
        ask(desk, person)
        return
    real = running.real_alarm(desk) if when is When.NOW else None
    if real is not None:
        desk.owe(person, texts.real_first(desk.reader(person), real))
        return
    drill = desk.unit.drills.add(
        Drill(
            scenario=scenario,
            when=when,
            started_by=person.id,
            set_at=desk.now,
            due_at=hours.draw(when, desk.now, desk.zone, desk.chance()),
            asks_officer=asks_officer,
        )
    )
    desk.note(person.id, "drill set", drill.ref, after=when)
    desk.note(SYSTEM, "drill drawn", drill.ref)
    if when is When.NOW:
        running.begin(desk, drill)
    else:
        set_ = texts.is_set(desk.reader(person), drill)
        desk.owe(person, set_, about=drill.ref)


def wake(desk: Desk, number: int) -> None:
    """Its hour has come, unless something real rings; or an hour of it is over."""
    drill = desk.unit.drills.get(number)
    desk.drill = drill.ref
    if drill.status is Status.RUNNING:
        ending.look(desk, drill)
    elif running.real_alarm(desk) is None:
        running.begin(desk, drill)
    else:
        running.put_off(desk, drill)
