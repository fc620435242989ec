"""Lets go of what nobody needs any more, and writes down why."""

from bot.desk.desk import Desk
from bot.domain.messages.lanes import Purpose
from bot.domain.messages.staleness import Late, why_stale
from bot.domain.outage import DOUBT_AFTER
from bot.domain.refs import CHECK_CALL, Ref
from bot.domain.shifts.check_call import Status
from storage.messages.message import Deed, Owed, State


def let_go(desk: Desk, owed: Owed) -> bool:
    """True if this message is not to be sent any more, and is over."""
    if owed.deed is not Deed.SEND:
        return False
    why = why_stale(_as_it_stands(desk, owed), desk.now)
    if why is None:
        return False
    desk.unit.outbox.attempted(owed.id, desk.now, "stale", why)
    desk.unit.outbox.finish(owed.id, State.DROPPED, desk.now)
    return True


def _as_it_stands(desk: Desk, owed: Owed) -> Late:
    call = _call(desk, owed)
    waited = call is Status.NUDGED or desk.now - owed.created_at > DOUBT_AFTER
    asked = waited and call is not None
    return Late(
        lane=owed.lane,
        purpose=owed.purpose,
        owed_at=owed.created_at,
        call=call,
        asked_again=asked and _is_asked_again(desk, owed),
    )


def _call(desk: Desk, owed: Owed) -> Status | None:
    about = Ref.find(owed.about)
    if owed.purpose is not Purpose.PROMPT or about is None:
        return None
    if about.prefix != CHECK_CALL:
        return None
    call = desk.unit.check_calls.find(about.number)
    return call.status if call else None


def _is_asked_again(desk: Desk, owed: Owed) -> bool:
    assert owed.about is not None
    asks = desk.unit.outbox.shown(owed.about, Purpose.PROMPT)
    if any(one.id > owed.id for one in asks):
        return True
    return desk.unit.monitoring.asked_by_text(owed.about, owed.id)
