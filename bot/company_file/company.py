"""The company's own tables in its file: what each says, by the names of fields."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from zoneinfo import available_timezones

from bot.company_file import incidents, kit, records, wake_tests
from bot.company_file.clients import clients
from bot.company_file.durations import at_least
from bot.company_file.ladders import rungs
from bot.company_file.parts import Faults, Parse, Part, each_of
from bot.company_file.site_rules import presence, shift_rules, timesheets
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.company import Company
from bot.domain.names.contact_detail import Detail
from bot.domain.regulator import OwnRegulator
from bot.domain.retention.periods import (
    OLDER_NAME_SLIP,
    SETTABLE,
    Period,
    RecordClass,
    Schedule,
    read_period,
)
from bot.settings import one_of, shown


def _period(value: object) -> Period:
    return read_period(records.text(value))


def _zone(value: object) -> str:
    zone = records.shaped("a time zone such as Europe/London")(value)
    if zone not in available_timezones():
        near = one_of(zone, available_timezones()).partition(" (")[1:]
        raise ValueError(f"a time zone such as Europe/London{''.join(near)}")
    return zone


def _as_found(value: object) -> object:
    """Tables are read later."""
    return value


def _details(value: object) -> frozenset[Detail]:
    """Kinds of contact details by their words; the one that is none is named."""
    kinds = {kind.word: kind for kind in Detail}
    if not isinstance(value, list):
        raise ValueError(f'a list such as ["phone"] with {one_of("", kinds)}')
    for each in value:
        if not isinstance(each, str) or each not in kinds:
            raise ValueError(f"instead of {shown(each)} {one_of(str(each), kinds)}")
    return frozenset(kinds[each] for each in value)


COMPANY: Mapping[str, Parse] = {
    "name": records.shaped("the company's name"),
    "time_zone": _zone,
    "control_room_phone": records.shaped("the number that officers ring"),
    "policy_version": records.shaped("the version of the acceptable-use policy"),
    "bank_holidays": records.bank_holidays,
    "self_test": records.evening,
    "digest": records.clock,
}
OPTIONAL = {"time_zone", "bank_holidays", "self_test", "digest"}
REGULATOR: Mapping[str, Parse] = {
    "name": records.shaped("the regulator's name, as it calls itself"),
    "short": records.shaped("what it is called for short"),
    "address": records.shaped("where letters reach it"),
    "phone": records.shaped("its telephone number"),
    "complaints": records.shaped("the address of its complaint form on the web"),
}
OWNED: Mapping[str, Parse] = {"owner": at_least(60)}
REDACTION: Mapping[str, Parse] = {
    "keep": _details,
    "originals": records.number((bool,), 0, 1, "true or false"),
}
SPANS = ("at_risk", "quarantine", "backups")
RETENTION: Mapping[str, Parse] = dict.fromkeys(
    (*SETTABLE, OLDER_NAME_SLIP, *SPANS), _period
)
SETTINGS = (
    *("check_calls", "book_on", "before_shift", "incidents", "breaches"),
    *("redaction", "retention", "timesheets", "presence", "wake_tests"),
    *("regulator", "riddor", "ladders", "on_call", "clients", "requests"),
)
"""Tables that are the company's own, and mean nothing without it."""


def company(file: Part, ids: frozenset[str]) -> Company | None:
    """None where the file is of sites or people alone; ``ids`` are its people, if it
    has any."""
    if "company" not in file.values:
        for key in SETTINGS:
            if key in file.values:
                raise file.refuse(key, f"{key} without [company]; wanted both")
        return None
    found: dict[str, Any] = {}  # Any: as many types as columns
    faults = Faults()
    for read in (_own, _ladders, _clients, *BY_TABLE):
        found |= faults.of(partial(read, file, ids), dict[str, Any]())
    faults.refuse()
    return Company(**found)


def _own(file: Part, _: frozenset[str]) -> dict[str, Any]:
    return file.table("company").read(COMPANY, COMPANY.keys() - OPTIONAL)


def _ladders(file: Part, ids: frozenset[str]) -> dict[str, Any]:
    ladders = file.table("ladders")
    kinds = ladders.read(dict.fromkeys(AlarmKind, _as_found))
    rules = each_of(kinds, lambda k: rungs(ladders, k, ladders.tables(k), ids))
    return {"ladders": dict(zip(map(AlarmKind, kinds), rules, strict=True))}


def _clients(file: Part, _: frozenset[str]) -> dict[str, Any]:
    sites = {code.upper() for code in named(file.tables("sites"), "code")}
    return {"clients": clients(file.tables("clients"), sites)}


def named(parts: Sequence[Part], key: str) -> frozenset[str]:
    """As written: whoever has a fault elsewhere is in the file all the same."""
    return frozenset(str(part.values.get(key, "")).strip() for part in parts) - {""}


def _schedule(found: dict[str, Period]) -> Schedule:
    periods = {RecordClass(key): found[key] for key in found if key not in SPANS}
    return Schedule(
        periods=periods, **{key: found[key] for key in found if key in SPANS}
    )


def _owned(part: Part, what: str) -> dict[str, Any]:  # Any: as many types as columns
    return {f"{what}_{key}": value for key, value in part.read(OWNED).items()}


BY_TABLE: tuple[Callable[[Part, frozenset[str]], dict[str, Any]], ...] = (
    lambda f, _: {"check_calls": shift_rules.check_calls(f.table("check_calls"))},
    lambda f, _: {"book_on": shift_rules.book_on(f.table("book_on"))},
    lambda f, _: {"before_shift": shift_rules.before_shift(f.table("before_shift"))},
    lambda f, ids: incidents.read(f.table("incidents"), f.table("riddor"), ids),
    lambda f, _: _owned(f.table("breaches"), "breach"),
    lambda f, _: f.table("redaction").read(REDACTION),
    lambda f, _: {
        "own_regulator": OwnRegulator(**f.table("regulator").read(REGULATOR, ()))
    },
    lambda f, _: {"retention": _schedule(f.table("retention").read(RETENTION))},
    lambda f, ids: {"kit": kit.kinds(f.tables("requests"), ids)},
    lambda f, _: {"presence_at_book_on": presence.at_book_on(f.table("presence"))},
    lambda f, _: {"wake_tests": wake_tests.roles_asked(f.table("wake_tests"))},
    lambda f, _: timesheets.read(f.table("timesheets")),
)
"""What each of the company's own tables says, by the names of its fields."""
