"""Takes updates in: handled and committed first, confirmed to Telegram only then.

python-telegram-bot's own receivers confirm before the handler has run, and lost
every update in flight when the process was killed (design, section 4).
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.desk.doorway import Doorway, Unavailable
from handlers.telegram.client import MOST_UPDATES, Client
from handlers.telegram.intake.gate import Gate, Place
from handlers.telegram.intake.handling import Handling, Turns, alone
from handlers.telegram.intake.lines import Lines, Work
from handlers.telegram.intake.outline import Outline, Rank, outline_of
from handlers.telegram.intake.unconfirmed import Unconfirmed
from handlers.telegram.router import Router
from handlers.update_body import Raw

LONG_POLL_S = 10
"""And an outage of a minute and a half is never taken for one of two: the wait for an
answer and the pause after a failure count against it."""
CHATS_AT_ONCE = 8
STRANGERS_AT_ONCE = 1
"""All of them together."""
LOOK_AGAIN_S = 0.25
"""While updates are being handled, Telegram is asked this often for what is new."""
IN_A_CROWD_S = 0.02
"""So soon again after it may forget some of what it gave us, where it has more than one
answer holds: an SOS may be behind them."""

AWAY_S = 1.0
"""Between two tries to take in what came while the database is away."""

FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 5.0
IN_CONFLICT_S = 3.0

log = structlog.get_logger(__name__)


class Intake:
    """One update has its effect once; order is kept within a chat, but for what
    overtakes."""

    def __init__(
        self,
        client: Client,
        router: Router,
        doorway: Doorway,
        look_again_s: float = LOOK_AGAIN_S,
        turns: Turns = alone,
    ) -> None:
        self._look_again_s = look_again_s
        self._client = client
        self._router = router
        self._doorway = doorway
        self._handling = Handling(client, router, doorway, turns)
        self._gate = Gate(doorway)
        self._lines = Lines(CHATS_AT_ONCE)
        self._strangers = Lines(STRANGERS_AT_ONCE)
        self._polled = Unconfirmed()
        self._called: dict[int, asyncio.Future[None]] = {}
        """What Telegram waits for the answer to."""
        self.heard_at: datetime | None = None
        """Everything that Telegram had for us then has been taken in."""

    @property
    def is_busy(self) -> bool:
        """Something that Telegram gave us is being handled."""
        return self._polled.is_busy

    async def poll_forever(self) -> None:
        """Until cancelled; only a token that was never right ends it. The first poll
        does not hang, nor one after a failure: its answer shows that all is well."""
        pause, patience_s = FIRST_PAUSE_S, 0
        while True:
            try:
                await self.poll(patience_s)
                pause, patience_s = FIRST_PAUSE_S, LONG_POLL_S
            except InvalidToken:
                if self.heard_at is None:
                    raise
                log.error("Telegram refuses CHECKCALL_BOT_TOKEN, which it took before")
                await asyncio.sleep(LONGEST_PAUSE_S)
            except Conflict as clash:
                await self._give_way(clash)
            except RetryAfter as flood:
                await asyncio.sleep(_seconds(flood))
            except TelegramError as failure:
                log.warning(
                    "Telegram cannot be reached", failure=type(failure).__name__
                )
                await asyncio.sleep(pause)
                pause, patience_s = min(pause * 2, LONGEST_PAUSE_S), 0
            except Unavailable:  # not confirmed: Telegram gives them again
                log.warning("the database is away; what came in waits at Telegram")
                await asyncio.sleep(AWAY_S)

    async def _give_way(self, clash: Conflict) -> None:
        """To whoever asks with this token. Telegram may still call an address of ours
        from before: where it could not be told so at the start, it is told now."""
        if "webhook" not in clash.message.lower():
            log.warning("another process is polling with this token; waiting")
        else:
            log.warning("Telegram delivers to a webhook; waiting")
            if self.heard_at is None:
                with suppress(TelegramError):
                    await self._client.delete_webhook()
        await asyncio.sleep(IN_CONFLICT_S)

    async def drain(self) -> None:
        """What waited while we were down, before silence is acted on."""
        while await self.poll(0) or self.is_busy:
            pass

    async def poll(self, timeout_s: int) -> int:
        """One ``getUpdates``; returns how many updates were taken in.

        What takes long goes on while Telegram is asked again. Raises
        :class:`Unavailable` when something could not be handled for that.
        """
        asked_at = self._doorway.now
        updates = await self._client.raw_updates(
            self._polled.offset, 0 if self.is_busy else timeout_s
        )
        is_all = len(updates) < MOST_UPDATES
        seen = [(outline_of(raw), raw) for raw in updates]
        await self._make_ready([outline for outline, _ in seen])
        self._polled.give_back()  # it comes before what its chat sent later
        fresh = [each for each in seen if each[0].number not in self._polled]
        for (outline, _), done in zip(fresh, self._begin(fresh), strict=True):
            self._polled.add(outline.number, done)
        if is_all:
            await self._polled.wait(self._look_again_s)
        elif self.is_busy:
            await self._polled.wait_for_the_first(self._look_again_s)
            await asyncio.sleep(IN_A_CROWD_S)  # more may be done by then
        self._polled.move_on()
        self._note_heard(asked_at if is_all else _newest(seen))
        return len(fresh)

    def _note_heard(self, at: datetime | None) -> None:
        if at is not None and (self.heard_at is None or at > self.heard_at):
            self.heard_at = at

    async def take(self, raw: Raw) -> None:
        """One update, all of it: only then is Telegram answered."""
        outline = outline_of(raw)
        done = self._called.get(outline.number or 0)
        if done is None:
            await self._make_ready([outline])
            [done] = self._begin([(outline, raw)])
            number = outline.number or 0
            self._called[number] = done
            done.add_done_callback(lambda _: self._called.pop(number, None))
        await asyncio.shield(done)

    async def _make_ready(self, outlines: Sequence[Outline]) -> None:
        """Telegram may have been down at start: without its ``getMe`` nothing can be
        handled, and failing that is no fault of the update."""
        await self._router.application.initialize()
        await self._gate.look_up(outlines)

    def _begin(
        self, updates: Sequence[tuple[Outline, Raw]]
    ) -> list[asyncio.Future[None]]:
        """Each in its place, those that overtake before all others."""
        begun: dict[int, asyncio.Future[None]] = {}
        later: list[tuple[int, Place, Rank]] = []
        books_on: set[int] = set()
        for place_in, (outline, raw) in enumerate(updates):
            place, rank = self._gate.place_of(outline, strangers=self._strangers.chats)
            chat = outline.chat
            waits = chat in books_on or self._lines.books_on(chat)
            if rank is Rank.BOOKS_ON:
                books_on.add(chat)
            if place in AHEAD and not (rank is Rank.ALIVE and waits):
                work = self._handling.work(outline, raw)
                begun[place_in] = self._go_ahead(chat, work, place, rank)
            else:
                later.append((place_in, place, rank))
        for place_in, place, rank in later:
            begun[place_in] = self._line_up(*updates[place_in], place, rank)
        return [begun[place_in] for place_in in range(len(updates))]

    def _go_ahead(
        self, chat: int, work: Work, place: Place, rank: Rank
    ) -> asyncio.Future[None]:
        if place is Place.STANDS_IN:
            return self._lines.stand_in(chat, work)
        if rank is Rank.HELP:
            return self._lines.rush(work)
        return self._lines.overtake(chat, work)

    def _line_up(
        self, outline: Outline, raw: Raw, place: Place, rank: Rank
    ) -> asyncio.Future[None]:
        chat = outline.chat
        match place:
            case Place.DROPPED:
                return nothing_to_do()
            case Place.FLOOD:
                self._router.reading.wait_no_more(chat)
                return self._lines.put(chat, self._handling.refusing(outline))
            case Place.STRANGERS:
                return self._strangers.put(chat, self._receiving(outline, raw))
            case Place.LINE | Place.AHEAD | Place.STANDS_IN:
                in_turn = self._handling.in_turn(outline, raw)
                is_start = rank is Rank.BOOKS_ON
                return self._lines.put(chat, in_turn, books_on=is_start)

    def _receiving(self, outline: Outline, raw: Raw) -> Work:
        async def work() -> None:
            if await self._handling.receive(outline, raw):
                self._gate.look_anew()

        return work


AHEAD = frozenset({Place.AHEAD, Place.STANDS_IN})


def nothing_to_do() -> asyncio.Future[None]:
    done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    done.set_result(None)
    return done


def _newest(seen: Sequence[tuple[Outline, Raw]]) -> datetime | None:
    """When the last of them was sent: all that came before it has been taken in."""
    sent = [outline.sent_at for outline, _ in seen if outline.sent_at is not None]
    return max(sent, default=None)


def _seconds(flood: RetryAfter) -> float:
    wait = flood.retry_after
    return wait if isinstance(wait, int) else wait.total_seconds()
