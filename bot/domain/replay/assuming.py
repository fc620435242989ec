"""What is assumed of a check call that nobody was asked for in that night.

Under another rhythm officers are asked at other times, and nobody knows what they would
have done. Who answered the next call that there really was is taken to have been well,
and to have answered; who missed it is taken to have been silent since they were last
heard. What a call was really there for, what they really did decides.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.domain.shifts.check_call import CheckCall


def would_answer(
    asked: CheckCall, real: Sequence[CheckCall], heard: Collection[datetime]
) -> bool:
    """``real`` are the officer's own calls of that night, and ``heard`` when they were
    heard in it. False as well where what they really did is an answer, or none."""
    if any(asked.opens_at <= at < asked.miss_at for at in heard):
        return False
    if any(_was_there(call, asked.due_at) for call in real):
        return False
    ahead = sorted((c for c in real if c.due_at > asked.due_at), key=lambda c: c.due_at)
    return not ahead or ahead[0].missed_at is None


def _was_there(call: CheckCall, at: datetime) -> bool:
    """They were asked for it then, or looked for."""
    over = call.answered_at or call.missed_at or call.miss_at
    return call.opens_at <= at <= max(over, call.due_at)
