"""A breach in the register, from its page: written up, reported, closed, reopened."""

from collections.abc import Mapping
from datetime import date

from bot.desk.corrective_actions import tracking
from bot.desk.desk import Desk
from bot.desk.register import entries
from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Doing
from bot.domain.errors import ChangedMeanwhile, Misfilled, Unfit, Unusable
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import BREACH, Ref, StaffId
from bot.domain.register.entry import Part
from bot.domain.times.moments import day_to_come, past_day
from bot.domain.web.deeds import Deed
from bot.texts.web.breach.assessment import AS_OF
from bot.texts.web.breach.write_up import newest


def write(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    """Of the five texts those that are new; older versions are kept."""
    entry = desk.unit.breach_register.of(number)
    if newest(entry) != filled.instant(AS_OF):
        raise ChangedMeanwhile
    new: dict[Part, Kept] = {}
    for part in Part:
        known, typed = entry.written.get(part), filled.typed(part)
        if typed is not None and (known is None or typed.text != known.text):
            new[part] = typed
    if new:
        entries.write(desk, person, number, new)


def report(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    """To the board: on which day, and where its minutes say so."""
    day = desk.today
    if filled.line("day"):
        past = past_day(filled.line("day"), desk.today)
        if past is None:
            raise Misfilled("day", "day")
        day = past
    minute = filled.needed("minute")
    entries.report_to_board(desk, person, number, day, minute)


def approve(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    entries.close(desk, person, number, filled.typed("despite"))


def reopen(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    entries.reopen(desk, person, number, filled.needed("reason"))


def add_action(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    text, owner = filled.needed("text"), filled.line("owner").upper()
    day = day_ahead(desk, filled) if filled.line("day") else None
    try:
        by = StaffId(owner) if owner else None
        tracking.add(desk, person, Ref(BREACH, number), text, by, day)
    except Unusable as why:
        raise at_field(why) from None


def day_ahead(desk: Desk, filled: Filled) -> date:
    day = day_to_come(filled.line("day"), desk.today)
    if day is None:
        raise Misfilled("day", "day")
    return day


def at_field(why: Unusable) -> Misfilled:
    """A person who is not on the books, or a day that is over, beside its field."""
    known = {Unfit.STAFF_NUMBER: "owner", Unfit.DAY_TO_COME: "day"}
    if why.kind not in known:
        raise why
    return Misfilled(known[why.kind], known[why.kind])


DEEDS: Mapping[str, Doing] = {
    Deed.WRITE: Doing(write, words=tuple(Part), once=True),
    Deed.BOARD: Doing(report, words=("minute",), once=True),
    Deed.APPROVE: Doing(approve, words=("despite",)),
    Deed.REOPEN: Doing(reopen, words=("reason",)),
    Deed.ACTION: Doing(add_action, words=("text",), once=True),
}
