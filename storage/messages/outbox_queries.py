"""What the outbox asks the database, made once: it is asked again and again."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    TextClause,
    and_,
    bindparam,
    cast,
    exists,
    func,
    or_,
    select,
    update,
)

from bot.domain.messages.channel import Channel
from storage.database.rows import table_of
from storage.messages.message import Deed, Lane, Purpose, State
from storage.messages.tables import ELSEWHERE, NOT_ACCEPTED, WAITING, OutboxRow

TABLE = table_of(OutboxRow)
ROW = TABLE.c
_THIS = ROW.id == bindparam("row_id")

LEASING = (
    update(TABLE)
    .where(_THIS)
    .values(
        state=State.SENDING,
        next_try_at=bindparam("lease_until"),
        attempts=ROW.attempts + 1,
    )
)
FINISHING = (
    update(TABLE)
    .where(_THIS)
    .values(
        state=bindparam("new_state"),
        next_try_at=None,
        done_at=bindparam("over_at"),
        second_at=None,
        message_id=bindparam("shown_as"),
    )
)
RETRYING = (
    update(TABLE)
    .where(_THIS)
    .values(state=bindparam("new_state"), next_try_at=bindparam("again_at"))
)
MESSAGE_ID = select(ROW.message_id).where(_THIS)
UNFINISHED = select(TABLE).where(_THIS, ROW.next_try_at.is_not(None))


def _ready(
    *which: ColumnElement[bool] | TextClause,
) -> Select[Any]:  # Any: as many types as columns
    return (
        select(TABLE)
        .where(*which, ROW.next_try_at <= bindparam("now"))
        .order_by(ROW.lane, ROW.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )


def _in_turn() -> ColumnElement[bool]:
    """Nothing as urgent was owed to the same chat before."""
    earlier = TABLE.alias()
    return ~exists().where(
        earlier.c.chat_id == ROW.chat_id,
        WAITING,  # of the earlier one: names mean the innermost table
        earlier.c.lane <= ROW.lane,
        earlier.c.id < ROW.id,
    )


NOT_BUSY = ROW.chat_id.not_in(bindparam("busy", expanding=True))
READY = _ready(WAITING, _in_turn(), NOT_BUSY)
READY_ELSEWHERE = _ready(ELSEWHERE, ROW.channel != Channel.CALL)
"""There are no chats to take turns in."""
READY_ALL_ELSEWHERE = _ready(ELSEWHERE)


LANES_APART = 2**40
"""More rows than there will ever be: by lane, and in it by age, as one number."""


def _telephone_is_free() -> ColumnElement[bool]:
    """Nobody is rung for two alarms at a time: the second would find the line engaged.
    Only a call for help goes out all the same."""
    waits = TABLE.alias()
    first_of_each = (
        select(func.min(_turn(waits.c.lane, waits.c.id)))
        .where(
            ELSEWHERE,
            waits.c.channel == Channel.CALL,
            waits.c.next_try_at <= bindparam("now"),
        )
        .group_by(waits.c.person)
    )
    is_rung = ROW.person.in_(bindparam("engaged", expanding=True))
    by_this = ROW.target.in_(bindparam("rings", expanding=True))  # it is tried again
    is_first = _turn(ROW.lane, ROW.id).in_(first_of_each)
    return or_(ROW.lane == Lane.URGENT, and_(or_(~is_rung, by_this), is_first))


def _turn(lane: ColumnElement[int], number: ColumnElement[int]) -> ColumnElement[int]:
    return cast(lane, BigInteger) * LANES_APART + number


READY_CALLS = _ready(ELSEWHERE, ROW.channel == Channel.CALL, _telephone_is_free())

WAITING_FOR = select(TABLE).where(WAITING, ROW.chat_id == bindparam("chat"))
NOT_YET_ACCEPTED = (
    select(TABLE)
    .where(NOT_ACCEPTED, ROW.second_at <= bindparam("now"))
    .order_by(ROW.second_at)
)
EARLIEST = [select(func.min(at)) for at in (ROW.next_try_at, ROW.second_at)]
EARLIEST_AFTER = [
    select(func.min(at)).where(at > bindparam("after"))
    for at in (ROW.next_try_at, ROW.second_at)
]
ELSEWHERE_TOLD = (
    select(ROW.channel)
    .where(
        ROW.about == bindparam("told_about"),
        ROW.person == bindparam("told_person"),
        ROW.purpose == Purpose.ALARM,
        ROW.channel.not_in((Channel.TELEGRAM, Channel.CALL)),
        ROW.state.in_((State.DELIVERED, State.SENDING, State.UNSURE)),
    )
    .distinct()
)
KNOWN_AS = (
    select(TABLE)
    .where(
        ROW.done_at >= bindparam("taken_since"),
        ROW.channel == bindparam("carried_by"),
        ROW.message_id == bindparam("shown_as"),
        ROW.state == State.DELIVERED,
    )
    .order_by(ROW.id.desc())
)
SHOWN = (
    select(TABLE)
    .where(
        ROW.about == bindparam("told_about"),
        ROW.purpose == bindparam("told_for"),
        ROW.deed == Deed.SEND,
        ROW.channel == Channel.TELEGRAM,
    )
    .order_by(ROW.id)
)
