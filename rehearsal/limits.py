"""Telegram's flood limits: how many messages may leave before it answers 429."""

import math
from collections import defaultdict, deque
from datetime import datetime, timedelta

OVERALL = 30
"""Messages a second to all chats. Source: Bot FAQ, "My bot is hitting limits"."""

PER_CHAT = timedelta(seconds=1)
"""Between two messages to one private chat, on average. Source: Bot FAQ."""

BURST = 3
"""Messages that one private chat takes at once. Source: Bot FAQ ("short bursts")."""

PER_GROUP = 20
"""Messages a minute to one group. Source: Bot FAQ."""


class Limits:
    """Counts the messages sent; asked before each one."""

    def __init__(self) -> None:
        self._overall: deque[datetime] = deque()
        self._groups: defaultdict[int, deque[datetime]] = defaultdict(deque)
        self._full_again_at: dict[int, datetime] = {}

    def wait(self, chat_id: int, now: datetime) -> int:
        """Whole seconds to wait before this message may go; 0 takes its place."""
        waits = [_left(self._overall, OVERALL, timedelta(seconds=1), now)]
        if chat_id < 0:
            sent = self._groups[chat_id]
            waits.append(_left(sent, PER_GROUP, timedelta(minutes=1), now))
        else:
            waits.append(self._chat_left(chat_id, now))
        longest = max(waits)
        if longest > timedelta():
            return math.ceil(longest.total_seconds())
        self._count(chat_id, now)
        return 0

    def _chat_left(self, chat_id: int, now: datetime) -> timedelta:
        full_at = max(self._full_again_at.get(chat_id, now), now)
        return full_at + PER_CHAT - now - BURST * PER_CHAT

    def _count(self, chat_id: int, now: datetime) -> None:
        self._overall.append(now)
        if chat_id < 0:
            self._groups[chat_id].append(now)
        else:
            full_at = max(self._full_again_at.get(chat_id, now), now)
            self._full_again_at[chat_id] = full_at + PER_CHAT


def _left(
    sent: deque[datetime], most: int, span: timedelta, now: datetime
) -> timedelta:
    while sent and sent[0] + span <= now:
        sent.popleft()
    return sent[0] + span - now if len(sent) >= most else timedelta()
