"""The story harness: a small company on a movable clock, and the phones of its people.

The desk, storage, intake, waker, dispatcher and courier are the real ones; Telegram is
the strict stand-in, over HTTP on loopback or on a wire (``tests.wire``).
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from telegram.error import NetworkError

from bot.process.channels import couriers, lines
from bot.process.wiring import House
from bot.settings import Settings
from handlers.telegram.client import Client
from handlers.telegram.intake.intake import Intake
from handlers.telegram.reading import Patience
from handlers.telegram.router import Router
from nlp.redactor import Redactor
from rehearsal.phones.phone import Phone
from rehearsal.phones.screen import Shown
from scheduler.couriers.telegram import TelegramCourier
from scheduler.delivery import Delivery
from scheduler.monitor import Monitor
from scheduler.waker import Waker
from tests.journeys.happenings import CountedStandin, Happenings, Rests, look_after
from tests.journeys.redaction import Redaction

TEN_PM = datetime(2026, 1, 10, 22, 0, tzinfo=UTC)
TOKEN = "123456:TEST"
UNHURRIED = Patience(budget_s=600, longest_s=600)
"""What a busy machine needs; a busy redactor has a patience of its own."""


class MovableClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = TEN_PM) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class Staff:
    """Somebody with a phone; what they were told is read in order."""

    def __init__(self, night: "Night", phone: Phone) -> None:
        self._night = night
        self.phone = phone
        self._read = len(phone.inbox)

    async def is_told(self, words: str) -> Shown:
        """The next unread message with these words; everything before it is read."""
        await self._night.settles()
        unread = self.phone.inbox[self._read :]
        for place, message in enumerate(unread):
            if words in message.text:
                self._read += place + 1
                return message
        raise AssertionError(f"not told {words!r}, but {[m.text for m in unread]}")

    async def hears_nothing(self, about: str = "") -> None:
        """No unread message (with these words)."""
        await self._night.settles()
        unread = [m.text for m in self.phone.inbox[self._read :] if about in m.text]
        assert not unread, f"heard {unread}"

    async def catches_up(self) -> None:
        """Everything so far is read."""
        await self._night.settles()
        self._read = len(self.phone.inbox)

    async def does(self, act: Callable[[Phone], object]) -> object:
        done = act(self.phone)
        await self._night.settles()
        return done

    async def says(self, text: str) -> int:
        sent = await self.does(lambda phone: phone.says(text))
        assert isinstance(sent, int)
        return sent

    async def presses(self, label: str) -> None:
        await self.does(lambda phone: phone.presses(label))

    async def taps(self, key: str) -> None:
        await self.does(lambda phone: phone.taps(key))

    async def books_on(self, code: str) -> None:
        await self.says(f"/bookon {code}")
        await self.is_told("Booked on")

    def sees(self, words: str) -> Shown:
        """On the screen now."""
        shown = self.phone.find(words)
        assert shown is not None, [m.text for m in self.phone.visible]
        return shown

    @property
    def buttons(self) -> list[str]:
        """Inline buttons of the newest message that has any."""
        for message in reversed(self.phone.visible):
            if message.buttons:
                return [label for row in message.buttons for label in row]
        return []

    @property
    def keys(self) -> list[str]:
        return [label for row in self.phone.keyboard for label in row]


class Night:
    """One company, one night."""

    def __init__(
        self,
        house: House,
        clock: MovableClock,
        standin: CountedStandin,
        redactor: Redactor,
        bot: Client,
    ) -> None:
        self.house, self.clock, self.standin, self.bot = house, clock, standin, bot
        self.redaction = Redaction(redactor)
        self.router = Router(self.bot, house.doorway, self.redaction, UNHURRIED)
        self.intake = Intake(self.bot, self.router, house.doorway, 0.01)
        self.monitor = Monitor(house.doorway, self.intake)
        self.waker = Waker(house.doorway)
        telegram = TelegramCourier(self.bot)
        others, at_once = couriers(house.settings), lines(house.settings)
        self.delivery = Delivery(house.doorway, telegram, others, lines=at_once)
        self._happenings = Happenings(house)
        self._rests_since: object = None
        self._rests = Rests(lambda: self._sight, self._happenings.written)
        self._was_down = False
        self._staff: dict[str, Staff] = {}

    def person(self, staff_id: str) -> Staff:
        return self._staff[staff_id]

    officer = duty_manager = director = dpo = siro = person

    def hands_phone(self, staff_id: str, phone: Phone) -> Staff:
        self._staff[staff_id] = Staff(self, phone)
        return self._staff[staff_id]

    @property
    def now(self) -> datetime:
        return self.clock.now

    async def settles(self) -> None:
        """Until updates are taken in, deadlines acted on, and messages out; at once
        when nothing has happened since they were."""
        while self._rests_since != self._so_far:
            busy = await self._acts()
            if self.standin.is_down or not (busy or self.standin.pending):
                self._rests_since = self._so_far

    @property
    def _so_far(self) -> object:
        """Changes with whatever happens."""
        here = (self.clock.now, self._happenings.transactions, self.standin.changes)
        return *here, self.redaction.state

    async def _acts(self) -> bool:
        """One round of those parts of the house that may have something to do; whether
        there is more."""
        written, unless_at_rest = self._happenings.written, self._rests.unless
        moved = written["deadline"]
        self._was_down |= self.standin.is_down
        await unless_at_rest(self._polls)
        read = await unless_at_rest(self._reads, "sealed_words")
        await unless_at_rest(self.waker.sweep, "deadline")
        looks_at = ("outbox",) if self._was_down else ()
        await unless_at_rest(self.monitor.look, *looks_at)
        await self._rests.settle(self.delivery.ways, "outbox")
        return bool(read) or moved != written["deadline"] or self.intake.is_busy

    @property
    def _sight(self) -> object:
        """What every part of the house sees; None while something comes in."""
        if self.intake.is_busy or self.standin.pending:
            return None
        line = self.clock.now, self.intake.heard_at, self.standin.is_down
        return *line, self.redaction.state

    async def _polls(self) -> None:
        with suppress(NetworkError):
            while await self.intake.poll(0):
                pass

    async def _reads(self) -> int:
        if self.redaction.busy or not self._happenings.written["sealed_words"]:
            return 0
        return await self.router.reading.read_sealed()

    def starts_again(self) -> None:
        """The process died, and another one asks Telegram for what was not done."""
        self.house.doorway.enter(
            lambda desk: desk.unit.sealed_words.take_back(desk.now)
        )
        self.router = Router(self.bot, self.house.doorway, self.redaction, UNHURRIED)
        self.intake = Intake(self.bot, self.router, self.house.doorway, 0.01)
        self.monitor = Monitor(self.house.doorway, self.intake)
        self._rests.end()

    async def passes(self, **span: float) -> None:
        """Time goes by, stopping wherever something is due."""
        end = self.clock.now + timedelta(**span)
        await self.settles()
        while (due := await self._next_at()) is not None and due <= end:
            self.clock.now = max(due, self.clock.now + timedelta(milliseconds=1))
            await self.settles()
        self.clock.now = end
        await self.settles()

    async def sleeps(self, **span: float) -> None:
        """The product is down: time goes by and nothing is done."""
        self.clock.now += timedelta(**span)

    async def _next_at(self) -> datetime | None:
        reads = self._happenings.written["sealed_words"] and not self.redaction.busy

        def earliest(desk):
            again = desk.unit.sealed_words.next_try_at() if reads else None
            outbox = desk.unit.outbox.next_at(desk.now)
            look = look_after(desk, is_down=self.standin.is_down)
            looks = self.clock.now + look if look else None
            return desk.unit.deadlines.next_at(), outbox, again, looks

        times = await self.house.doorway.run(earliest)
        return min((at for at in times if at is not None), default=None)

    async def asks(self, use_case: Callable) -> object:
        """Looks into the house, as the command line does."""
        return await self.house.doorway.run(use_case)


def settings_for(url: str, database: str, **more: object) -> Settings:
    from pydantic import SecretStr

    return Settings.model_construct(
        bot_token=SecretStr(TOKEN),
        telegram_url=url,
        database_url=database,
        secret_keys=("a key for tests only",),
        vault_keys=("a vault's key for tests",),
        **more,
    )
