"""``--change KEY=VALUE``: one rule of the company, and what it is instead.

KEY is as in the company file, such as ``check_calls.missed``; a duration with a sign
before it is added to what the rule is now: ``+10m``.
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import typer

from bot.company_file.durations import duration
from bot.desk.replay.standing import bare_company, bare_site
from bot.domain.alarms.kinds import ON_CALL, AlarmKind, RungRule
from bot.domain.company import Company, Site
from bot.domain.loads import Load, OnCallLine
from bot.domain.people.person import Role
from bot.domain.refs import StaffId
from bot.domain.shifts.own_rules import OwnBookOn, OwnCheckCalls
from bot.domain.shifts.rhythm import CheckCallRules

OPTION = "--change"
KEYS = (
    "check_calls.every, early, nudge or missed; sites.CODE.check_calls.every and so "
    "on; book_on.late or off_late; ladders.KIND.patience (all its rungs), "
    "ladders.KIND.1.patience, ladders.KIND.1.tell; on_call.ROLE"
)
CALLS = ("every", "early", "nudge", "missed")
BOOKING = ("late", "off_late")
SPAN = re.compile(r"([+-]?)(.+)")


def changed(load: Load, given: str, start: datetime, end: datetime) -> Load:
    """Raises :class:`typer.BadParameter`."""
    key, is_one, value = given.partition("=")
    path, value = tuple(key.strip().split(".")), value.strip()
    if not is_one or not value:
        raise _wrong(f"{given!r} is no change; wanted KEY=VALUE")
    company = load.company
    assert company is not None
    match path:
        case ("check_calls", str(rule)) if rule in CALLS:
            usual = company.check_calls.over(CheckCallRules())
            own = _calls(company.check_calls, usual, rule, value)
            return replace(load, company=replace(company, check_calls=own))
        case ("sites", str(code), "check_calls", str(rule)) if rule in CALLS:
            return _of_site(load, company, code, rule, value)
        case ("book_on", str(rule)) if rule in BOOKING:
            span = _span(value, getattr(company.book_on_rules, rule))
            own_book_on: OwnBookOn = replace(company.book_on, **_one(rule, span))
            return replace(load, company=replace(company, book_on=own_book_on))
        case ("ladders", str(kind), *rest):
            return replace(load, company=_ladder(load, company, kind, rest, value))
        case ("on_call", str(role)):
            return _on_call(load, role, value, start, end)
    raise _wrong(f"{key!r} is none of the rules that can be changed: {KEYS}")


def _wrong(problem: str) -> typer.BadParameter:
    return typer.BadParameter(f"{problem}.", param_hint=OPTION)


def _one(name: str, value: object) -> dict[str, Any]:  # Any: a field's own type
    return {name: value}


def _span(value: str, now: timedelta) -> timedelta:
    """Of a rule that is ``now``."""
    found = SPAN.fullmatch(value)
    try:
        span = duration(found[2] if found else "")
    except ValueError:
        wanted = "wanted a duration such as 90s or 15m, or +10m to add to it"
        raise _wrong(f"{value!r} is none; {wanted}") from None
    sign = found[1] if found else ""
    span = now + span if sign == "+" else now - span if sign else span
    if span <= timedelta():
        raise _wrong(f"{value!r} would leave nothing of {now}")
    return span


def _calls(
    own: OwnCheckCalls, usual: CheckCallRules, rule: str, value: str
) -> OwnCheckCalls:
    span = _span(value, getattr(usual, rule))
    found = replace(own, **_one(rule, span))
    rules = found.over(usual)
    if rules.nudge > rules.missed:  # reminded when it is an alarm, at the latest
        found = replace(found, nudge=rules.missed)
    if rules.early >= rules.every:
        raise _wrong(f"{value!r}: a call would open before the one before it is due")
    return found


def _of_site(load: Load, company: Company, code: str, rule: str, value: str) -> Load:
    def one(site: Site) -> Site:
        if site.code != code:
            return site
        own = _calls(site.check_calls, company.rhythm(site), rule, value)
        return replace(site, check_calls=own)

    if code not in {site.code for site in load.sites}:
        raise _wrong(f"there is no site {code}")
    return replace(load, sites=tuple(map(one, load.sites)))


def _ladder(
    load: Load, company: Company, name: str, rest: list[str], value: str
) -> Company:
    try:
        kind = AlarmKind(name)
    except ValueError:
        kinds = ", ".join(k for k in AlarmKind if company.rings(k))
        raise _wrong(f"there is no alarm {name!r}; there are {kinds}") from None
    rungs = company.ladder(kind)
    chosen = range(1, len(rungs) + 1)
    if rest and rest[0].isdecimal():
        number = int(rest.pop(0))
        if number not in chosen:
            raise _wrong(f"{name} has {len(rungs)} rungs")
        chosen = range(number, number + 1)
    found = tuple(
        _rung(load, rung, rest, value) if at in chosen else rung
        for at, rung in enumerate(rungs, start=1)
    )
    return replace(company, ladders={**company.ladders, kind: found})


def _rung(load: Load, rung: RungRule, rest: list[str], value: str) -> RungRule:
    match rest:
        case ["patience"]:
            return replace(rung, patience=_span(value, rung.patience))
        case ["tell"] if _is_somebody(load, value):
            return replace(rung, tell=value)
        case ["tell"]:
            raise _wrong(
                f"{value!r} is nobody; wanted a role, on-call:ROLE or staff:ID"
            )
    raise _wrong("of a ladder, patience or tell can be changed")


def _is_somebody(load: Load, tell: str) -> bool:
    staff = {f"staff:{person.id}" for person in load.people}
    return tell in staff or tell.removeprefix(ON_CALL) in set(Role)


def _on_call(load: Load, name: str, value: str, start: datetime, end: datetime) -> Load:
    """Somebody else has it for the whole night."""
    if name not in set(Role):
        raise _wrong(f"there is no role {name!r}; there are {', '.join(Role)}")
    role = Role(name)
    if value not in {person.id for person in load.people if role in person.roles}:
        raise _wrong(f"{value} is no {role}")
    others = tuple(line for line in load.on_call if line.role is not role)
    line = OnCallLine(role=role, person=StaffId(value), start_at=start, end_at=end)
    return replace(load, on_call=(*others, line))


def under(load: Load, other: Load) -> Load:
    """The rules of another company file, for the people and in the place of these."""
    people = {person.id: person for person in other.people}
    company = other.company and bare_company(other.company)
    return replace(
        load,
        company=company or load.company,
        sites=tuple(map(bare_site, other.sites)) or load.sites,
        on_call=other.on_call or load.on_call,
        people=tuple(
            replace(
                person,
                roles=people[person.id].roles,
                deputy=people[person.id].deputy,
                check_calls_every=people[person.id].check_calls_every,
            )
            if person.id in people
            else person
            for person in load.people
        ),
    )
