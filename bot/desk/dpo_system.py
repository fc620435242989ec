"""What the DPO's own system is told of a breach; ``docs/dpo-webhook.md`` is the schema.

Facts and initials only: the reporter's words stay in the register.
"""

import json
from datetime import UTC, datetime
from enum import StrEnum

from bot.desk.desk import Desk
from bot.domain.breach import Breach
from bot.domain.channels import Channel
from bot.domain.people import Role
from bot.domain.refs import StaffId
from bot.texts import office
from storage.messages import Lane, NewMessage, Owed, Purpose

VERSION = 1
"""Raised when a field changes its meaning or goes; new fields do not raise it."""


class Event(StrEnum):
    RAISED = "breach.raised"
    DATED = "breach.dated"
    ACKNOWLEDGED = "breach.acknowledged"
    CLOSED = "breach.closed"


def tell(desk: Desk, event: Event, breach: Breach) -> None:
    """Owe the fact, in the transaction that made it one; nothing without a webhook."""
    if Channel.WEBHOOK not in desk.channels:
        return
    desk.put(
        NewMessage(
            lane=Lane.URGENT,
            channel=Channel.WEBHOOK,
            purpose=Purpose.NOTICE,
            about=breach.ref,
            text=json.dumps(_facts(desk, event, breach), ensure_ascii=False),
            created_at=desk.now,
        )
    )


def refused(desk: Desk, owed: Owed, why: str) -> None:
    """It will never take this fact: the DPOs enter it by hand."""
    for dpo in desk.unit.people.holding(Role.DPO):
        words = office.dpo_system_refused(desk.reader(dpo), owed.about or "-", why)
        desk.owe(dpo, words, lane=Lane.URGENT, about=owed.about)


def _facts(desk: Desk, event: Event, breach: Breach) -> dict[str, object]:
    return {
        "version": VERSION,
        "id": f"{breach.ref}/{event}/{_instant(desk.now)}",
        "event": event,
        "at": _instant(desk.now),
        "ref": breach.ref,
        "status": breach.status,
        "division": breach.division,
        "site": breach.site,
        "reported_by": desk.person(breach.reporter).called,
        "reported_at": _instant(breach.reported_at),
        "discovered_at": _instant(breach.discovered_at),
        "acknowledge_by": _instant(breach.dpo_by),
        "regulator_by": _instant(breach.ico_by),
        "acknowledged_by": _called(desk, breach.acknowledged_by),
        "acknowledged_at": _instant(breach.acknowledged_at),
        "closed_at": _instant(breach.closed_at),
    }


def _called(desk: Desk, who: StaffId | None) -> str | None:
    return None if who is None else desk.person(who).called


def _instant(moment: datetime | None) -> str | None:
    """Such as ``2026-01-10T22:05:00.000000Z``: in text order as in time."""
    if moment is None:
        return None
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"
