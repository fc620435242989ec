"""What the DPO's own system is told of a breach; ``docs/dpo-webhook.md`` explains it.

Facts and initials only: the reporter's words stay in the register.
"""

import json
import secrets
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum

from bot.desk import notice
from bot.desk.alarms import ladders
from bot.desk.breach import account
from bot.desk.desk import Desk
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach.account import Account
from bot.domain.breach.breach import Breach
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Role
from bot.texts.breach import open_list
from storage.messages.message import Lane, NewMessage, Owed, Purpose

VERSION = 1
"""Raised when a field changes its meaning or goes; new fields do not raise it."""


class Event(StrEnum):
    """What happened. Whatever it was, all facts as they stand then come with it."""

    RAISED = "breach.raised"
    DATED = "breach.dated"
    UPDATED = "breach.updated"
    ACKNOWLEDGED = "breach.acknowledged"
    ASSESSED = "breach.assessed"
    REGULATOR_TOLD = "breach.regulator_told"
    CLOSED = "breach.closed"


@dataclass(frozen=True, kw_only=True)
class Fact(Account):
    """One request: what happened, and the account of the breach after it."""

    version: int
    """Raised when a field goes or changes its meaning, not for a new one."""
    id: str
    """The same at every try of this fact: keep it, and take each once."""
    event: Event
    at: datetime
    """When it happened; facts can arrive late and out of order."""


def tell(desk: Desk, event: Event, breach: Breach) -> None:
    """Owe the fact, in the transaction that made it one; nothing without a webhook, and
    nothing of a drill: there it would be a breach."""
    if Channel.WEBHOOK not in desk.channels or breach.is_drill:
        return
    told = vars(account.account_of(desk, breach))
    nonce = secrets.token_hex(4)  # two facts of one instant are two
    fact = Fact(
        version=VERSION,
        id=f"{breach.ref}/{event}/{_instant(desk.now)}/{nonce}",
        event=event,
        at=desk.now,
        **told,
    )
    desk.put(
        NewMessage(
            lane=Lane.URGENT,
            channel=Channel.WEBHOOK,
            purpose=Purpose.NOTICE,
            about=breach.ref,
            text=json.dumps(asdict(fact), ensure_ascii=False, default=_instant),
            created_at=desk.now,
        )
    )


def refused(desk: Desk, owed: Owed, why: str) -> None:
    """It will never take this fact: the DPOs enter it by hand; where none can be told,
    whoever else decides about breaches."""
    others = map(desk.person, ladders.everyone(desk, AlarmKind.BREACH))
    for person in desk.in_reach(Role.DPO) or others:
        to = desk.reader(person)
        words = open_list.dpo_system_refused(to, owed.about or "-", why)
        notice.say(desk, person, words, owed.about)


def _instant(moment: datetime) -> str:
    """Such as ``2026-01-10T22:05:00.000000Z``: in text order as in time."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"
