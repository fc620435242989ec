"""Telephones that ring and take text messages, and the gateway's side of the line.

rings ──▶ answered ──▶ over
  └─────────────────────▲     declined, nobody answers, or the line is dead
"""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import count

from rehearsal.chats.chat import Person, Signal
from rehearsal.exchange import Exchange
from rehearsal.network.doors import Doors, Said
from rehearsal.sky import Weather

RINGS_FOR = timedelta(seconds=25)
"""Then the gateway gives up. Our own choice; networks differ."""

LOOK_S = 0.1
"""So often a telephone that rings looks at the clock, in seconds of real time."""


class State(StrEnum):
    RINGS = "rings"
    ANSWERED = "answered"
    OVER = "over"


@dataclass(frozen=True, kw_only=True)
class Call:
    """One telephone that was rung, as it stands now."""

    number: int
    to: str
    text: str
    callback: str
    """Where the gateway asks what to say, and brings the next key."""
    began_at: datetime
    state: State = State.RINGS
    said: str = ""
    """What was said last."""
    asks: bool = False
    """A key is waited for."""


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text message, to somebody's telephone or from it."""

    words: str
    at: datetime
    is_own: bool
    """Its owner wrote it."""
    taken: bool = True
    """What they wrote was brought to the product."""


@dataclass(frozen=True, kw_only=True)
class Held:
    """A text message that waits at the gateway."""

    number: str
    place: int
    """Which of that telephone's it is."""
    text_id: str


@dataclass(kw_only=True)
class Network:
    """Every telephone's calls and text messages, by number. What is sent by it goes to
    the doors, when the product has some. Changed under the lock of the exchange."""

    exchange: Exchange
    doors: Doors | None = None
    calls: dict[int, Call] = field(default_factory=dict)
    texts: dict[str, list[Text]] = field(default_factory=dict)
    held: list[Held] = field(default_factory=list)
    """While the gateway is down; in order."""

    def __post_init__(self) -> None:
        self._calls, self._ids = count(1), count(1)
        self._opened = secrets.token_hex(4)

    def joined(self, doors: Doors) -> None:
        """From now on the product is called by its doors."""
        with self.exchange.change():
            self.doors = doors

    def heard(self) -> int:
        """How much telephones were told so far."""
        received = sum(not text.is_own for each in self.texts.values() for text in each)
        return received + len(self.calls)

    def rings(self, to: str, text: str, callback: str) -> Call:
        """A call comes in. Raises ``ValueError`` for a callback that is not the
        product's: what is said there is said with the secret."""
        if self.doors is not None and not self.doors.is_theirs(callback):
            raise ValueError("the callback is not at the product's address")
        with self.exchange.change() as now:
            number = next(self._calls)
            call = Call(
                number=number, to=to, text=text, callback=callback, began_at=now
            )
            self.calls[number] = call
            return call

    def receives(self, to: str, words: str) -> None:
        """A text message comes in."""
        with self.exchange.change() as now:
            self._keep(to, Text(words=words, at=now, is_own=False))

    def call_of(self, person: Person) -> Call | None:
        """The newest call to somebody's telephone; one that is off does not ring."""
        if person.signal is Signal.OFF:
            return None
        theirs = [call for call in self.calls.values() if call.to == person.number]
        return theirs[-1] if theirs else None

    def texts_of(self, person: Person) -> list[Text]:
        """Those that came through: while a telephone is off, the network keeps them."""
        texts = self.texts.get(person.number, [])
        since = person.signal_since
        if person.signal is not Signal.OFF or since is None:
            return list(texts)
        return [text for text in texts if text.at < since]

    async def texts_in(self, person: Person, words: str) -> None:
        """Somebody sends a text message. Raises ``LookupError`` where nobody takes
        any."""
        if self.doors is None:
            raise LookupError("nobody takes text messages here")
        if person.signal is Signal.OFF:
            raise PermissionError("this phone is off")
        number = f"{self._opened}-{next(self._ids)}"
        is_down = self.exchange.sky.is_(Weather.GATEWAY)
        taken = not is_down and await self.doors.brings(person.number, words, number)
        with self.exchange.change() as now:
            text = Text(words=words, at=now, is_own=True, taken=taken)
            self._keep(person.number, text)
            if is_down:
                place = len(self.texts[person.number]) - 1
                held = Held(number=person.number, place=place, text_id=number)
                self.held.append(held)

    async def brings_held(self) -> None:
        """The gateway is back: what waited there is brought, in order."""
        with self.exchange.lock:
            held, self.held = self.held, []
        for each in held:
            text = self.texts[each.number][each.place]
            if self.doors is None or not await self.doors.brings(
                each.number, text.words, each.text_id
            ):
                continue
            with self.exchange.change():
                self.texts[each.number][each.place] = replace(text, taken=True)

    async def answers(self, person: Person) -> None:
        """Somebody picks up, and hears what is said."""
        call = self._call(person, State.RINGS)
        await self._goes_on(call, {})

    async def presses(self, person: Person, key: str) -> None:
        """A key in the middle of a call; ``LookupError`` where none is waited for."""
        call = self._call(person, State.ANSWERED)
        if len(key) != 1 or key not in "0123456789*#":
            raise ValueError("a telephone has the keys 0 to 9, * and #")
        await self._goes_on(call, {"key": key})

    async def hangs_up(self, person: Person) -> None:
        """Or declines, while it rings."""
        call = self._call(person, State.RINGS, State.ANSWERED)
        status = "busy" if call.state is State.RINGS else "completed"
        await self._ends(call, status)

    async def keep(self) -> None:
        """Whoever does not pick up is given up; until it is cancelled."""
        while True:
            await self.exchange.bell.until(self._ringing, None)
            for call in self._ringing():
                if self.exchange.clock() >= call.began_at + RINGS_FOR:
                    await self._ends(call, "no-answer")
            await asyncio.sleep(LOOK_S)

    def _ringing(self) -> list[Call]:
        with self.exchange.lock:
            calls = list(self.calls.values())
        return [call for call in calls if call.state is State.RINGS]

    def _call(self, person: Person, *states: State) -> Call:
        with self.exchange.lock:
            call = self.call_of(person)
        if call is None or call.state not in states:
            raise LookupError(f"{person.first_name}'s telephone has no such call")
        return call

    async def _goes_on(self, call: Call, fields: dict[str, str]) -> None:
        """What the product says then; a line that is dead says nothing more."""
        assert self.doors is not None
        said = await self.doors.says(call.callback, fields)
        self._put(call, lambda now: _after(now, said))

    async def _ends(self, call: Call, status: str) -> None:
        """Hung up at once; the product hears of it as soon as it can."""
        self._put(call, lambda now: replace(now, state=State.OVER, asks=False))
        if self.doors is not None:
            await self.doors.says(call.callback, {"status": status})

    def _put(self, call: Call, change: Callable[[Call], Call]) -> None:
        """Unless it was over meanwhile."""
        with self.exchange.change():
            now = self.calls[call.number]
            if now.state is not State.OVER:
                self.calls[call.number] = change(now)

    def _keep(self, number: str, text: Text) -> None:
        self.texts.setdefault(number, []).append(text)


def _after(call: Call, said: Said | None) -> Call:
    if said is None:
        return replace(call, state=State.OVER, asks=False)
    return replace(
        call,
        state=State.ANSWERED if said.asks else State.OVER,
        said=said.words,
        asks=said.asks,
        callback=said.callback or call.callback,
    )
