"""What happened when, from the breach to the last that was told: part of the pack."""

from collections.abc import Iterator
from datetime import datetime

from bot.texts.breach.pack_contents import Contents, moment
from bot.texts.clients import on_paper
from bot.texts.reader import Reader

Line = tuple[datetime, str, str]
"""When, what, and by whom."""


def timeline(to: Reader, all_of: Contents) -> tuple[tuple[str, str, str], ...]:
    lines = sorted((*_inside(all_of), *_outside(all_of)), key=lambda line: line[0])
    return tuple((moment(to, at), what, who or "–") for at, what, who in lines)


def _inside(all_of: Contents) -> Iterator[Line]:
    breach, assessment = all_of.case.breach, all_of.case.assessment
    called = all_of.called
    if breach.happened_at:
        yield breach.happened_at, "Happened", ""
    decision = all_of.case.aware if breach.ico_by_awareness else None
    aware = "" if decision else ": the company is aware"
    if breach.is_dated or breach.discovered_at != breach.reported_at:
        at_latest = "" if breach.is_dated else ", at the latest"
        yield breach.discovered_at, f"Discovered{at_latest}{aware}", ""
        aware = ""
    yield breach.reported_at, f"Reported{aware}", called(breach.reporter)
    if decision:
        what = "The company became aware, as decided"
        yield decision.at, what, called(decision.by)
    if all_of.told_at:
        yield all_of.told_at, "DPO, or a deputy, told", ", ".join(all_of.told)
    if breach.acknowledged_at:
        owner = called(breach.acknowledged_by) if breach.acknowledged_by else ""
        yield breach.acknowledged_at, "Acknowledged", owner
    if assessment.at and assessment.by:
        over = assessment.next_ask is None
        what = "Assessed" if over else "Assessment begun, not finished"
        yield assessment.at, what, called(assessment.by)
    if breach.closed_at:
        yield breach.closed_at, "Closed", ""


def _outside(all_of: Contents) -> Iterator[Line]:
    notification, called = all_of.case.notification, all_of.called
    for sent in notification.submissions:
        what = (
            f"Regulator told, follow-up {sent.phase}"
            if sent.phase
            else "Regulator told"
        )
        yield sent.sent_at, what, called(sent.by) if sent.by else ""
    for each in notification.tellings:
        yield each.told_at, "People concerned told", called(each.by)
    for at, what, by in on_paper.timeline(all_of.case.client_told):
        yield at, what, called(by)
