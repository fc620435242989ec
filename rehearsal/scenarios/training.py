"""A run in which somebody plays one of the phones, and the scenario all the others.

What is theirs to do is not done for them. Where a step is their task, time goes as on a
real night until it is heard that they did it, or until their minutes are over.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rehearsal.scenarios.playing import NotSo, Player
from rehearsal.scenarios.script import BY_SOMEBODY, Act, Step

LOOK_S = 0.1

HEARD = frozenset({Act.HEARS, Act.HEARS_NOTHING, Act.READS})
THEIRS = frozenset(BY_SOMEBODY) - HEARD
"""What whoever has a phone does with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """How one task went."""

    step: Step
    took: timedelta | None
    """None: their minutes were over."""


class Training:
    """One run, by one person."""

    def __init__(
        self, player: Player, clock: Callable[[], datetime], over: Callable[[], bool]
    ) -> None:
        """``over``: it was broken off."""
        self._player, self._clock, self._over = player, clock, over
        self.judged: list[Judged] = []

    @property
    def missed(self) -> list[Step]:
        return [each.step for each in self.judged if each.took is None]

    async def plays(self, step: Step) -> None:
        """Raises :class:`NotSo`, except for what follows from something missed."""
        if step.who == self._player.script.trainee and step.act in THEIRS:
            return
        if step.task:
            await self._judges(step)
            return
        try:
            await self._player.plays(step)
        except NotSo:
            if not self.missed:
                raise

    async def _judges(self, step: Step) -> None:
        began = self._clock()
        at_once = replace(step, span=timedelta())
        while not self._over():
            looked = self._clock()
            try:
                await self._player.plays(at_once)
            except NotSo:
                if looked >= began + step.span:
                    self.judged.append(Judged(step=step, took=None))
                    return
            else:
                took = min(looked - began, step.span)
                self.judged.append(Judged(step=step, took=took))
                return
            await asyncio.sleep(LOOK_S)
