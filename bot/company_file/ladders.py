"""The rungs of a ladder, as the company file says them."""

import re
from collections.abc import Mapping, Sequence

from bot.company_file.durations import at_least
from bot.company_file.lists.on_call_file import ROLES
from bot.company_file.parts import Parse, Part, each_of
from bot.company_file.records import STAFF_ID, text
from bot.domain.alarms.kinds import ON_CALL, AlarmKind, RungRule
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Role
from bot.settings import one_of


def _by(value: object) -> bool:
    """A telephone call is the one thing that a rung can ask for by itself."""
    if value != [Channel.CALL]:
        raise ValueError('["call"], to be telephoned at once, or no by at all')
    return True


RUNG: Mapping[str, Parse] = {"tell": text, "patience": at_least(1), "by": _by}
WANTED = ("tell", "patience")


def rungs(
    ladders: Part, kind: str, tables: Sequence[Part], ids: frozenset[str]
) -> tuple[RungRule, ...]:
    """In order; ``ids`` are the people in the file, if it has any."""
    if not tables:
        raise ladders.wrong(kind, "at least one rung, with tell and patience")
    found = tuple(each_of(tables, lambda part: _rung(part, ids)))
    for part, rung in zip(tables, found, strict=True):
        if kind == AlarmKind.ABUSE and not rung.goes_past_the_line:
            wanted = "director, siro, dpo or staff:ID: it goes past the duty managers"
            raise part.wrong("tell", wanted)
    return found


def _rung(part: Part, ids: frozenset[str]) -> RungRule:
    found = part.read(RUNG, WANTED)
    rung = RungRule(rings_at_once=found.pop("by", False), **found)
    who = rung.tell.removeprefix("staff:")
    named = who != rung.tell and (who in ids if ids else re.fullmatch(STAFF_ID, who))
    on_call = rung.tell.removeprefix(ON_CALL)
    is_role = rung.tell in list(Role) or (on_call != rung.tell and on_call in ROLES)
    if not named and not is_role:
        whom = "staff:ID with the staff number of somebody in this file"
        roles = f"{one_of(rung.tell, Role)}, or on-call: and one of these"
        raise part.wrong("tell", f"{whom}, or {roles}")
    return rung
