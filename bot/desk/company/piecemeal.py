"""A long roster is taken in pieces, each a transaction: an SOS waits for none of them.

1. It is read, compared and doubted beside all writers, so that nothing of it is taken
   where one line of it is wrong.
2. Each piece looks first whether its officers' shifts are as they were compared. Where
   somebody has booked on meanwhile, what is left is compared anew.
3. From the first piece on a deadline waits, which the last one takes away: a load that
   stops in between is heard of (``roster/half_loaded``). The same file again does what
   is left.
"""

import contextlib
import gc
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol, TypeVar

from bot.desk.company import loading
from bot.desk.company.changes import Changes
from bot.desk.desk import Desk
from bot.desk.roster import half_loaded, planning, roster
from bot.desk.roster.planning import Plan
from bot.desk.roster.roster import Piece
from bot.desk.roster.taking import Taking
from bot.domain.loads import Load, RosterLine, Written

PAUSE_S = 0.12
"""Between two pieces: SQLite lets who waits look every 100 ms at last."""

Result = TypeVar("Result")
Given = Sequence[RosterLine | Written]


class Enters(Protocol):
    """Runs a use case in a transaction of its own."""

    def __call__(self, use_case: Callable[[Desk], Result]) -> Result: ...


class _Moved(Exception):
    """Shifts of a piece are not as they were when it was compared."""


class _Undone(Exception):
    """Ends a transaction without keeping it."""


def load(
    write: Enters, read: Enters, given: Given, *, anyway: bool, keeps: bool
) -> Changes:
    """With :class:`~bot.desk.roster.taking.Unfit` nothing of it is taken; without
    ``keeps`` it is only said what it would do."""
    whole = rest = read(partial(planning.plan, given=given, anyway=anyway))
    gc.freeze()  # a year of lines is not gone through in the midst of a piece
    keeps = keeps and whole.why is None
    all_ = Taking(zone=whole.zone, sites=whole.sites, rhythms=whole.rhythms)
    lines: list[tuple[int, str]] = []
    left, before = roster.pieces(whole), 0
    while left:
        try:
            done = _enter(write, rest, left[0], is_last=len(left) == 1, keeps=keeps)
        except _Moved:
            before += len(rest.changes)
            rest = read(partial(planning.plan, given=given, anyway=True))
            left = roster.pieces(rest)
            continue
        places = [before + place for place, _ in left.pop(0)]
        lines += zip(places, done.lines, strict=True)
        all_.notes += done.notes
        all_.reached |= done.reached
        time.sleep(PAUSE_S if left else 0)
    all_.lines = [line for _, line in sorted(lines)]
    planning.end(whole, all_)
    return Changes(lines=all_.lines, notes=all_.notes)


def load_with(desk: Desk, given: Given, *, anyway: bool, keeps: bool) -> Changes:
    """In the transaction of what else is loaded with it: whether it may be taken, so
    that nothing of either is taken without the other; without ``keeps`` as above."""
    whole = planning.plan(desk, given, anyway=anyway)
    if not keeps or whole.why is not None:
        return loading.load(desk, Load(roster=tuple(given)), anyway=anyway)
    half_loaded.watch(desk, begun=True)
    return Changes()


def _enter(
    write: Enters, whole: Plan, piece: Piece, *, is_last: bool, keeps: bool
) -> Taking:
    done: list[Taking] = []

    def step(desk: Desk) -> None:
        officers = {who for _, each in piece for who in roster.concerned(each)}
        if keeps and not whole.stands(desk, officers):
            raise _Moved
        done.append(roster.take(desk, whole, piece))
        if not keeps:
            raise _Undone
        if is_last:
            roster.agree(desk, whole)
            loading.follow_roster(desk)
            if whole.changes:
                many = str(len(whole.changes))
                desk.note("command line", "loaded", "-", after=many)
        half_loaded.watch(desk, begun=not is_last)
        whole.look(desk, officers)

    with contextlib.suppress(_Undone):
        write(step)
    return done[0]
