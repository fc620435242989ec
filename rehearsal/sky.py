"""What goes wrong in the room just now, and what came of it once it was over."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Weather(StrEnum):
    """Down to what a scenario calls it."""

    TELEGRAM = "Telegram is down"
    FLOOD = "Telegram limits us"
    GATEWAY = "the gateway is down"
    DPO = "the DPO is away"
    DATABASE = "the database is locked"
    BOT = "the bot is killed"


OF_A_ROOM = (Weather.GATEWAY, Weather.DPO, Weather.DATABASE, Weather.BOT)
"""Only where the product stands in the room: a bot of somebody else's has none."""

STOPS_THE_BOT = (Weather.DATABASE, Weather.BOT)
"""The product decides nothing meanwhile."""


@dataclass(frozen=True, kw_only=True)
class Cleared:
    """What was over last, and how things stood at that moment."""

    weather: Weather
    began_at: datetime
    over_at: datetime
    waited: frozenset[int]
    """Updates that the bot had not taken."""
    texts: int
    """Text messages that the gateway held."""
    heard: int
    """How much people had been told."""


@dataclass(kw_only=True)
class Sky:
    """Read and changed under the lock of the exchange."""

    blowing: dict[Weather, datetime] = field(default_factory=dict)
    """Since when."""
    cleared: Cleared | None = None
    told: Weather | None = None
    """Of which the narrator speaks: what changed last."""

    def begins(self, weather: Weather, now: datetime) -> None:
        self.blowing.setdefault(weather, now)
        self.told = weather

    def ends(
        self,
        weather: Weather,
        now: datetime,
        waiting: Sequence[int],
        texts: int = 0,
        heard: int = 0,
    ) -> None:
        began_at = self.blowing.pop(weather, None)
        if began_at is not None:
            self.told = weather
            self.cleared = Cleared(
                weather=weather,
                began_at=began_at,
                over_at=now,
                waited=frozenset(waiting),
                texts=texts,
                heard=heard,
            )

    def is_(self, weather: Weather) -> bool:
        return weather in self.blowing

    @property
    def stops_the_bot(self) -> bool:
        return any(weather in self.blowing for weather in STOPS_THE_BOT)
