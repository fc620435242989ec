"""One night out of a seed, which alone decides: people, roster, silence, faults."""

import random
from collections.abc import Iterable
from datetime import timedelta
from random import Random

from bot.desk.company.loading import load
from bot.domain.loads import Load, RosterLine
from tests.faults.rig.invariants import Invariant
from tests.nights import people, weather
from tests.nights.home import Home
from tests.nights.invariants import ALWAYS, AT_REST
from tests.nights.life import Life
from tests.nights.town import OFFICERS, PHONES, Town
from tests.nights.wires import Gateways
from tests.nights.world import TEN_PM, Loop, World

STEPS = 8
QUIET = timedelta(minutes=4)
"""Nobody acts and nothing breaks: what is owed goes out, leases end."""
SPANS_S = (1, 20, 60, 180, 420, 900, 2100)


class Broken(AssertionError):
    """A sentence that does not hold, and what led there."""

    def __init__(self, seed: int, sentence: str, log: Iterable[str]) -> None:
        again = f"python -m tests.nights --seed {seed}"
        super().__init__("\n".join([*log, sentence, f"Again: {again}"]))
        self.seed, self.sentence = seed, sentence


class OneNight:
    """Told in steps; ``log`` is all that happened."""

    def __init__(self, seed: int, town: Town) -> None:
        self.seed, self.log = seed, [f"seed {seed}"]
        self._chance = Random(seed)
        random.seed(seed)  # the dispatcher's jitter
        world, life = (
            World(TEN_PM + timedelta(days=self._chance.randrange(300))),
            Life(),
        )
        self.gateways = Gateways(self._chance, life)
        self._town, self.world, self.life = town, world, life
        self._read = dict.fromkeys(PHONES.values(), 0)

    async def begins(self) -> None:
        self.home = Home(self._town, self.world, self.gateways, self.life)
        self.home.house.doorway.chance = self._chance.random
        for chat_id in PHONES.values():
            self.home.standin.phone(user_id=chat_id, started=True)
        roster = tuple(self._roster())
        await self.home.asks(lambda desk: load(desk, Load(roster=roster)))

    def _roster(self) -> Iterable[RosterLine]:
        for officer in OFFICERS:
            if self._chance.random() < 0.5:
                start = self.world.now + timedelta(
                    minutes=self._chance.randrange(5, 90)
                )
                end = start + timedelta(hours=self._chance.randint(1, 8))
                site = self._chance.choice(people.SITES[:3])
                self.log.append(f"{officer} is on the roster at {site}")
                yield RosterLine(officer=officer, site=site, start_at=start, end_at=end)

    async def passes(self) -> None:
        """The whole night, looked at after every step."""
        await self.begins()
        for _ in range(STEPS):
            await self.takes_a_step()
            self.holds(ALWAYS)
        await self.comes_to_rest()
        self.holds(AT_REST)

    async def takes_a_step(self) -> None:
        if self._chance.random() < 0.25:
            self._notes(weather.breaks(self._chance, self.home))
        for _ in range(self._chance.randint(0, 2)):
            staff_id, chat_id = self._chance.choice(list(PHONES.items()))
            phone, officer = self.home.standin.phone(chat_id), staff_id in OFFICERS
            did = people.acts(self._chance, phone, is_officer=officer)
            self._notes(f"{staff_id} {did}")
        seconds = self._chance.choice(SPANS_S)
        await self.home.passes(seconds=seconds)
        self._hears()

    async def comes_to_rest(self) -> None:
        weather.calms(self.home)
        self.gateways.is_calm = True
        await self.home.passes(seconds=QUIET.total_seconds())
        self._hears()

    def holds(self, sentences: Iterable[Invariant]) -> None:
        seen = self.home.seen()
        for each in sentences:
            try:
                each(seen)
            except AssertionError as found:
                raise Broken(self.seed, f"{each.__name__}: {found}", self.log) from None

    def _notes(self, what: str) -> None:
        self.log.append(f"{self.world.true_time():%d %H:%M:%S} {what}")

    def _hears(self) -> None:
        """What came onto the phones since."""
        for phone in self.home.standin.phones:
            inbox = phone.inbox
            for shown in inbox[self._read[phone.user_id] :]:
                first, *_ = shown.text.splitlines()
                self._notes(f"    {phone.user_id} hears {first}")
            self._read[phone.user_id] = len(inbox)

    async def ends(self) -> None:
        await self.home.router.application.shutdown()
        self.home.house.close()


class Nights:
    """One after another, in one loop and one town."""

    def __init__(self) -> None:
        self.town, self.loop = Town(), Loop()

    def tell(self, seed: int) -> OneNight:
        """Raises :class:`Broken` where a sentence does not hold."""
        night = OneNight(seed, self.town)
        self.loop.moves_to(night.world)
        self.loop.run_until_complete(self._told(night))
        return night

    async def _told(self, night: OneNight) -> None:
        try:
            await night.passes()
        except Broken:
            raise
        except Exception as failure:
            what = f"the product failed: {type(failure).__name__}: {failure}"
            raise Broken(night.seed, what, night.log) from failure
        finally:
            await night.ends()

    def close(self) -> None:
        self.loop.close()
