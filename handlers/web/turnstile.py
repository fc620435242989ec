"""The web's share of the event loop: officers' answers run on the same one.

Of what hundreds of connections say at once only a little is heard in each round; the
rest waits in line, and between two rounds everything else has its turn.
"""

import asyncio
from collections import deque
from collections.abc import Callable

A_ROUND, EVERY_S = 6, 0.004
"""Steps, and seconds: at most fifteen hundred a second, a third of the time."""

Step = Callable[[], None]


class Turnstile:
    """Whoever comes while it is quiet waits for nobody."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._left = A_ROUND
        self._line: deque[Step] = deque()

    def has_room(self) -> bool:
        """The next one passes at once."""
        return self._left > 0 and not self._line

    def go_through(self, step: Step) -> None:
        """Now, or in a later round."""
        if self._left == A_ROUND:
            self._loop.call_later(EVERY_S, self._next_round)
        if self.has_room():
            self._left -= 1
            step()
        else:
            self._line.append(step)

    def _next_round(self) -> None:
        self._left = A_ROUND
        if self._line:
            self._loop.call_later(EVERY_S, self._next_round)
        while self._line and self._left:
            self._left -= 1
            self._line.popleft()()
