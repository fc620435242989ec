"""What happened when, from the breach to the last that was told: part of the pack."""

from collections.abc import Iterator
from datetime import datetime

from bot.texts.breach.pack_contents import Contents, moment
from bot.texts.reader import Reader

Line = tuple[datetime, str, str]
"""When, what, and by whom."""


def timeline(to: Reader, all_of: Contents) -> tuple[tuple[str, str, str], ...]:
    lines = sorted((*_inside(all_of), *_outside(all_of)), key=lambda line: line[0])
    return tuple((moment(to, at), what, who or "–") for at, what, who in lines)


def _inside(all_of: Contents) -> Iterator[Line]:
    one, found, called = all_of.case.breach, all_of.case.assessment, all_of.called
    if one.happened_at:
        yield one.happened_at, "Happened", ""
    yield one.discovered_at, "Discovered", ""
    yield one.reported_at, "Reported: the company is aware", called(one.reporter)
    if all_of.told_at:
        yield all_of.told_at, "DPO, or a deputy, told", ", ".join(all_of.told)
    if one.acknowledged_at:
        owner = called(one.acknowledged_by) if one.acknowledged_by else ""
        yield one.acknowledged_at, "Acknowledged", owner
    if found.at and found.by:
        over = found.next_ask is None
        what = "Assessed" if over else "Assessment begun, not finished"
        yield found.at, what, called(found.by)
    if one.closed_at:
        yield one.closed_at, "Closed", ""


def _outside(all_of: Contents) -> Iterator[Line]:
    told, called = all_of.case.notification, all_of.called
    for sent in told.submissions:
        what = (
            f"Regulator told, follow-up {sent.phase}"
            if sent.phase
            else "Regulator told"
        )
        yield sent.sent_at, what, called(sent.by) if sent.by else ""
    for each in told.tellings:
        yield each.told_at, "People concerned told", called(each.by)
