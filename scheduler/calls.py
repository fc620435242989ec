"""Telephone calls that are owed: as many leave as the gateway has lines for."""

from bot.desk.alarms import by_telephone
from bot.desk.desk import Desk
from bot.desk.incoming import telephone
from bot.domain.messages.channel import Channel
from bot.domain.refs import StaffId
from bot.ports import Notice
from scheduler.taking import Posted, Taken, Turn


def take_calls(lines: int, desk: Desk, turn: Turn) -> Taken[Notice]:
    """What is ready, and is still needed."""
    free = by_telephone.free_lines(desk, lines)
    room = min(turn.room, free)
    ringing = desk.unit.calls.ringing()
    owed = desk.unit.outbox.take_calls(desk.now, room, ringing) if room else []
    posted: list[Posted[Notice]] = []
    for one in owed:
        dialled = telephone.dial(desk, one, free - len(posted))
        if dialled is None:
            continue
        number = desk.unit.people.address(StaffId(one.person or ""), Channel.CALL)
        notice = Notice(
            channel=Channel.CALL,
            to=number,
            text=dialled.words,
            number=one.id,
            at=desk.now,
            callback=dialled.callback,
            language=dialled.language,
        )
        posted.append(Posted(one, notice))
    return Taken(posted)
