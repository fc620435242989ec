"""What people did in a night, out of its journal."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.desk.desk import SYSTEM, Desk
from bot.desk.replay.books import MOVES, Books, moves
from bot.domain.alarms.alarm import Alarm
from bot.domain.refs import CHECK_CALL, SHIFT, Ref, StaffId
from bot.domain.replay.night import Act, Deed
from bot.domain.shifts.check_call import WAITING, Status
from storage.journal.tables import JournalRow

AWAY_FOR = timedelta(days=60)
"""Whoever said longer ago that they are away is taken to be back."""
LATE = ", received late by us"
"""What the journal adds to a deed that came late by our own fault."""

ALARM_DEEDS = {
    "TakenUp": Deed.TOOK_UP,
    "CannotReach": Deed.COULD_NOT_REACH,
    "Closed": Deed.CLOSED,
    "Unreachable": Deed.WAS_UNREACHABLE,
    "Regained": Deed.REGAINED,
    "Relapsed": Deed.RELAPSED,
}
ARISING = frozenset({"Regained", "Relapsed"})
"""Of an alarm about silence they follow from what its officer does."""
NOT_PLAYED = frozenset(
    {
        *("swap", "released", "shift offered", "timed activity", "out of reach"),
        *("on call taken", "cannot be on call", "taken over", "roll call"),
        *("alone now", "before shift", "let work without a licence"),
    }
)
"""What could have moved something, and is not played."""


def of(books: Books, desk: Desk) -> tuple[tuple[Act, ...], Mapping[str, int]]:
    """In order; and what of that night is not played, by how often it was done."""
    whose = {row.id: alarm for row, alarm in moves(books.alarms, books.journal)}
    known = {person.id for person in desk.unit.people.all()}
    found = [
        act
        for row in books.journal
        for act in _acts(books, row, whose.get(row.id))
        if act.who in known or act.deed is Deed.BOOKED_OFF  # by the command line
    ]
    people = [row for row in books.journal if row.actor != SYSTEM]
    left_out = Counter(row.deed for row in people if row.deed in NOT_PLAYED)
    return (*_away_before(desk, books.begins), *_each_once(found)), dict(left_out)


def _each_once(found: list[Act]) -> Iterator[Act]:
    """One answer settles several calls, and who goes is heard by that, too."""
    left = {(act.who, act.at) for act in found if act.deed is Deed.BOOKED_OFF}
    heard: set[tuple[StaffId, datetime]] = set()
    for act in found:
        if act.deed is Deed.WAS_HEARD:
            if (act.who, act.at) in left | heard:
                continue
            heard.add((act.who, act.at))
        yield act


Reads = Callable[[Books, JournalRow], Iterator[Act]]


def _acts(books: Books, row: JournalRow, alarm: Alarm | None) -> Iterator[Act]:
    if alarm is not None:
        yield from _about_alarm(books, row, alarm)
        return
    read = READ.get(row.deed.removesuffix(LATE))
    if read is not None and row.actor != SYSTEM:
        yield from read(books, row)


def _act(row: JournalRow, deed: Deed) -> Act:
    """Done by whom the journal names."""
    late = timedelta(seconds=row.late_s)
    return Act(
        at=row.at,
        who=StaffId(row.actor),
        deed=deed,
        made_at=row.at - late if late else None,
        came_late=bool(late) or row.deed.endswith(LATE),
    )


def _number(row: JournalRow, prefix: str) -> int:
    ref = Ref.find(row.about)
    return ref.number if ref is not None and ref.prefix == prefix else 0


def _booked_on(books: Books, row: JournalRow) -> Iterator[Act]:
    shift = books.shifts.get(_number(row, SHIFT))
    if shift is not None:
        yield replace(_act(row, Deed.BOOKED_ON), site=shift.site)


def _of_shift(deed: Deed) -> Reads:
    """Of an officer's own shift, or by somebody for them."""

    def read(books: Books, row: JournalRow) -> Iterator[Act]:
        shift = books.shifts.get(_number(row, SHIFT))
        if shift is None:
            return
        until = None
        if deed is Deed.STAYS_UNTIL:
            until = datetime.fromisoformat(row.after)
        yield replace(_act(row, deed), officer=shift.officer, until=until)

    return read


def _heard(books: Books, row: JournalRow) -> Iterator[Act]:
    """By its officer, and not by what became of its alarm."""
    call = books.calls.get(_number(row, CHECK_CALL))
    ended = {Status.CLOSED, Status.STOOD_DOWN, Status.IN_HAND, *WAITING}
    if call is not None and row.actor == call.officer and row.after not in ended:
        yield _act(row, Deed.WAS_HEARD)


def _extra(_: Books, row: JournalRow) -> Iterator[Act]:
    yield _act(row, Deed.WAS_HEARD)


def _away(_: Books, row: JournalRow) -> Iterator[Act]:
    yield _act_away(row)


def _act_away(row: JournalRow) -> Act:
    """The journal has both ends: days and times, each with its offset."""
    if row.deed == Deed.BACK:
        return _act(row, Deed.BACK)
    words = row.after.split()
    start, end = (" ".join(words[at : at + 2]) for at in (0, 2))
    return replace(
        _act(row, Deed.AWAY),
        made_at=datetime.fromisoformat(start),
        until=datetime.fromisoformat(end),
    )


def _away_before(desk: Desk, begins: datetime) -> Iterator[Act]:
    """Whoever was away when it began had said so before."""
    said: dict[str, Act] = {}
    for deed in (Deed.AWAY, Deed.BACK):
        for row in desk.unit.journal.done(deed, begins - AWAY_FOR):
            known = said.get(row.actor)
            if row.at < begins and (known is None or known.at <= row.at):
                said[row.actor] = _act_away(row)
    for act in said.values():
        if act.deed is Deed.AWAY and act.until is not None and act.until > begins:
            yield replace(act, at=begins)


def _about_alarm(books: Books, row: JournalRow, alarm: Alarm) -> Iterator[Act]:
    name = MOVES[row.deed]
    deed = ALARM_DEEDS.get(name)
    if deed is None:
        return
    if name in ARISING and books.arises(alarm):
        return
    act = replace(_act(row, deed), alarm=alarm.id, made_at=None, came_late=False)
    if deed is Deed.CLOSED:
        act = replace(act, reason=alarm.reason)
    if deed is Deed.WAS_UNREACHABLE:
        act = replace(act, who=_whom(alarm, row))
    yield act


def _whom(alarm: Alarm, row: JournalRow) -> StaffId:
    """Whoever had it; else the one person of the rung."""
    state, _, owner = row.before.rpartition(" owner ")
    if owner != "-":
        return StaffId(owner)
    rung = int(state.rpartition(" ")[2] or 0)
    people = alarm.rungs[rung - 1].people if 0 < rung <= len(alarm.rungs) else ()
    return people[0] if people else alarm.officer


READ: Mapping[str, Reads] = {
    "booked on": _booked_on,
    "booked off": _of_shift(Deed.BOOKED_OFF),
    "still on site": _of_shift(Deed.STILL_HERE),
    "overtime agreed": _of_shift(Deed.STAYS_UNTIL),
    "check call": _heard,
    "extra contact": _extra,
    "away": _away,
    "back": _away,
}
