"""Turns the company's ladders into people, as things stand at this moment."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import groupby

from bot.desk.desk import Desk
from bot.desk.on_call import rota
from bot.desk.people import own_office, past_line
from bot.domain.alarms import on_call
from bot.domain.alarms.alarm import Alarm, Rung
from bot.domain.alarms.kinds import ON_CALL, AlarmKind, RungRule
from bot.domain.people.permissions import COMMAND, PRIVACY
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId

STAFF = "staff:"


def resolve(
    desk: Desk,
    kind: AlarmKind,
    officer: StaffId,
    division: str = "",
    barred: frozenset[StaffId] = frozenset(),
) -> tuple[Rung, ...]:
    """The ladder with names: a role rings its holders one after another.

    A call for help rings all holders of a role at once. Nobody is told about their own
    silence, and nobody who is barred of anything. A rung without anybody who can be
    told stays, empty, to be said.
    """
    left_out = barred | {officer} if kind.is_about_safety else barred
    rules = desk.company.ladder(kind)
    found = [rungs_of(desk, kind, rule, left_out, division) for rule in rules]
    return tuple(rung for rungs in found for rung in rungs)


def as_it_is_now(desk: Desk, alarm: Alarm, *, anew: bool = False) -> Alarm:
    """What is ahead of it rings whoever is on call now; ``anew``: all of it does."""
    told = () if anew else alarm.rungs[: alarm.rung + 1]
    ahead = alarm.rungs[len(told) :]
    if not any(rung.tell.startswith(ON_CALL) for rung in ahead):
        return alarm
    rungs = list(told)
    for tell, group in groupby(ahead, key=lambda rung: rung.tell):
        rungs += _now(desk, alarm, tell, list(group), told)
    return replace(alarm, rungs=tuple(rungs))


def _now(
    desk: Desk, alarm: Alarm, tell: str, group: list[Rung], told: tuple[Rung, ...]
) -> list[Rung]:
    if not tell.startswith(ON_CALL):
        return group
    first = group[0]
    rule = RungRule(
        tell=tell, patience=first.patience, rings_at_once=first.rings_at_once
    )
    have = {who for rung in told if rung.tell == tell for who in rung.people}
    found = rungs_of(desk, alarm.kind, rule, left_out_of(desk, alarm))
    return [rung for rung in found if not have or set(rung.people) - have]


def left_out_of(desk: Desk, alarm: Alarm) -> frozenset[StaffId]:
    """Nobody is told about their own silence, nor of what they are barred of."""
    barred = own_office.barred_of(desk, alarm)
    return barred | {alarm.officer} if alarm.kind.is_about_safety else barred


def came_on(desk: Desk, alarm: Alarm) -> Iterator[tuple[str, StaffId]]:
    """Who is on call now for a role that was told when somebody else was."""
    left_out = left_out_of(desk, alarm)
    for tell, stood in on_call.reached(alarm).items():
        for person in _holders(desk, RungRule(tell=tell, patience=alarm.patience)):
            if person.id not in {*stood, *left_out, alarm.owner}:
                yield tell, person.id


def rungs_of(
    desk: Desk,
    kind: AlarmKind,
    rule: RungRule,
    left_out: frozenset[StaffId],
    division: str = "",
) -> list[Rung]:
    """What becomes of one rung of the company file."""

    def those_of(rule: RungRule) -> list[Person]:
        holders = _holders(desk, rule, division)
        return [person for person in holders if person.id not in left_out]

    people = those_of(rule) or those_of(_whole_role(rule))
    return _rungs(rule, people, together=kind.rules.rings_together)


def _whole_role(rule: RungRule) -> RungRule:
    """Of somebody on call, every holder of the role: a rota with a gap, or with one
    who cannot be told, leaves nobody without an answer."""
    return replace(rule, tell=rule.tell.removeprefix(ON_CALL))


def _rungs(rule: RungRule, people: list[Person], *, together: bool) -> list[Rung]:
    ids = tuple(person.id for person in people)
    groups = [ids] if together or not ids else [(staff,) for staff in ids]
    return [
        Rung(
            tell=rule.tell,
            people=group,
            patience=rule.patience,
            rings_at_once=rule.rings_at_once,
        )
        for group in groups
    ]


def _holders(desk: Desk, rule: RungRule, division: str = "") -> list[Person]:
    if rule.tell.startswith(STAFF):
        found = desk.unit.people.find(rule.tell.removeprefix(STAFF))
        return [found] if found is not None and desk.can_be_told(found) else []
    role = Role(rule.tell.removeprefix(ON_CALL))
    holders = desk.unit.people.holding(role)
    if rule.tell != role:
        holders = rota.on_now(desk, role)
    if role is Role.DPO:
        holders.sort(key=lambda person: person.division != division)
        holders = _with_deputies(desk, holders)
    return [person for person in holders if desk.can_be_told(person)]


def _told(desk: Desk, rule: RungRule) -> list[Person]:
    return _holders(desk, rule) or _holders(desk, _whole_role(rule))


def _with_deputies(desk: Desk, holders: list[Person]) -> list[Person]:
    """Each followed by their deputy. Source: data-protection policy, "If DPO is
    unavailable, the other DPO or SIRO assumes responsibility"."""
    line: dict[StaffId, Person] = {}
    for person in holders:
        deputy = desk.unit.people.find(person.deputy) if person.deputy else None
        line |= {one.id: one for one in (person, deputy) if one and one.id not in line}
    return list(line.values())


def everyone(
    desk: Desk, kind: AlarmKind, barred: frozenset[StaffId] = frozenset()
) -> tuple[StaffId, ...]:
    """Whom an exhausted ladder tells: duty managers and directors; of a breach,
    those who keep the company's data safe, and of abuse, too. Nobody who is barred of
    it, while there is somebody else; of abuse, in no case."""
    roles = PRIVACY if kind in (AlarmKind.BREACH, AlarmKind.ABUSE) else COMMAND
    told = tuple(person.id for person in desk.in_reach(*roles))
    others = tuple(who for who in told if who not in barred)
    return others if kind is AlarmKind.ABUSE else others or told


def watching(
    desk: Desk, alarm: Alarm | None, but: Collection[StaffId] = ()
) -> list[Person]:
    """Whoever has been told of an alarm; without one, and when all of them have gone
    since, the duty managers."""
    told = alarm.told if alarm is not None else ()
    people = [desk.person(who) for who in told if who not in but]
    here = [person for person in people if desk.can_be_told(person)]
    if alarm is not None and alarm.kind is AlarmKind.ABUSE:
        return here or past_line.readers(desk, alarm.officer)
    return here or desk.in_reach(Role.DUTY_MANAGER, but=but)


def cover(desk: Desk) -> list[tuple[AlarmKind, list[tuple[RungRule, list[str]]]]]:
    """Each ladder, rung by rung, with who could be told now."""
    company = desk.company
    return [
        (
            kind,
            [
                (rule, [person.called for person in _told(desk, rule)])
                for rule in company.ladder(kind)
            ],
        )
        for kind in AlarmKind
        if company.rings(kind) and not company.goes_by_anothers_ladder(kind)
    ]
