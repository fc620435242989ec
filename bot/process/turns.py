"""Turns at something that serves one at a time: person by person, the urgent first."""

import asyncio
from collections import deque

AFTER_ALL = "after all others"
"""Who takes turns by this name has one only when nobody else waits."""

Waiting = deque[asyncio.Future[None]]


class Turns:
    """One person's backlog takes that person's turns, and nobody else's.

    Those who wait stand in a line of their own; the lines are served in turn. All of it
    happens on one event loop.
    """

    def __init__(self) -> None:
        self._is_taken = False
        self._urgent: Waiting = deque()
        self._lines: dict[str, Waiting] = {}
        """By person; the first has the next turn."""

    async def take(self, who: str, *, urgent: bool = False) -> None:
        """Waits for one's turn; who gives up while waiting has none."""
        if not self._is_taken:
            self._is_taken = True
            return
        turn = asyncio.get_running_loop().create_future()
        line = self._urgent if urgent else self._lines.setdefault(who, deque())
        line.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.give_back()
            raise

    def give_back(self) -> None:
        """Whoever is next has it."""
        while (turn := self._next()) is not None:
            if not turn.done():
                turn.set_result(None)
                return
        self._is_taken = False

    def _next(self) -> asyncio.Future[None] | None:
        if self._urgent:
            return self._urgent.popleft()
        for who in sorted(self._lines, key=AFTER_ALL.__eq__):
            line = self._lines.pop(who)
            if line:
                turn = line.popleft()
                if line:
                    self._lines[who] = line
                return turn
        return None
