"""The stand-in for Telegram that a test or the rehearsal room holds in its hand."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from rehearsal.bell import LONGEST_S
from rehearsal.calls.refusal import Json
from rehearsal.chats.chat import Chat, Kind, Person
from rehearsal.clock import real_clock
from rehearsal.exchange import Call, Clock, Exchange
from rehearsal.network.network import Network
from rehearsal.phones.group import SUPERGROUPS_BELOW, Group
from rehearsal.phones.phone import Phone
from rehearsal.room import Newcomer, Room
from rehearsal.sky import Weather

T = TypeVar("T")


class Standin(Exchange):
    """Telegram without Telegram: its rules, its chats, and phones to hold.

    Pure state; ``rehearsal.server`` puts it on a port. All methods may be called
    from any thread.
    """

    def __init__(
        self,
        token: str = "123456:TEST",
        username: str = "checkcall_rehearsal_bot",
        clock: Clock = real_clock,
        limits: bool = False,
        webhook_retry: timedelta = timedelta(seconds=1),
    ) -> None:
        """``limits`` turns on the flood limits, which follow ``clock``.

        ``webhook_retry`` is the real time before a failed delivery is repeated
        for the first time; it doubles up to a minute.
        """
        super().__init__(token=token, username=username, clock=clock, limits=limits)
        self.webhook_retry = webhook_retry
        self._phones: dict[int, Phone] = {}
        self._groups: dict[int, Group] = {}
        self.network = Network(exchange=self)
        self.room: Room | None = None
        """Where somebody keeps the time; nobody does for a bot of somebody else's."""

    @property
    def phones(self) -> list[Phone]:
        """Every phone, in the order of registration."""
        with self.lock:
            return list(self._phones.values())

    def phone(
        self,
        user_id: int,
        first_name: str = "Somebody",
        language_code: str = "en",
        *,
        last_name: str | None = None,
        username: str | None = None,
        role: str = "",
        start_payload: str = "",
        number: str = "+447700900000",
        started: bool = False,
    ) -> Phone:
        """The phone of that person, registered on the first call.

        ``started`` says that they pressed Start long ago; ``role`` is a caption
        and ``start_payload`` the deep link for the page; ``number`` is what a
        contact key sends.
        """
        with self.change():
            if user_id in self._phones:
                return self._phones[user_id]
            person = Person(
                user_id=user_id,
                first_name=first_name,
                last_name=last_name,
                username=username,
                language_code=language_code,
                role=role,
                start_payload=start_payload,
                number=number,
                started=started,
            )
            chat = Chat(chat_id=user_id, kind=Kind.PRIVATE)
            self.people[user_id] = person
            self.chats[user_id] = chat
            self._phones[user_id] = Phone(self, chat, person)
            return self._phones[user_id]

    def hands_over(self, newcomer: Newcomer) -> Phone:
        """The next phone is theirs; Start is still to be pressed."""
        with self.change():
            return self.phone(
                max(self.people, default=1000) + 1,
                newcomer.name,
                newcomer.language,
                role=f"{newcomer.role} {newcomer.staff_id}",
                start_payload=newcomer.invitation,
                number=newcomer.number,
            )

    def puts_away(self, user_id: int) -> None:
        """That phone is not looked at any more; all else stays as it is."""
        with self.change():
            self._phones.pop(user_id, None)

    def group(
        self, chat_id: int, title: str = "Group", *, kind: Kind | None = None
    ) -> Group:
        """A group that the bot is in, made on the first call.

        By its id it is a basic group, or a supergroup from -1000000000000
        downwards; ``kind`` can say otherwise.
        """
        with self.change():
            if chat_id not in self._groups:
                by_id = Kind.SUPERGROUP if chat_id < SUPERGROUPS_BELOW else Kind.GROUP
                chat = Chat(chat_id=chat_id, kind=kind or by_id, title=title)
                chat = self.chats.setdefault(chat_id, chat)
                self._groups[chat_id] = Group(self, chat)
            return self._groups[chat_id]

    def channel(self, chat_id: int, title: str = "Channel") -> Group:
        """A channel in which the bot may post."""
        return self.group(chat_id, title, kind=Kind.CHANNEL)

    def post_update(self, raw: Json) -> int:
        """Queues any update as it is and gives its id, numbering it if need be."""
        with self.change() as now:
            return self.updates.add_raw(raw, now)

    def repeat(self, update_id: int) -> None:
        """Delivers an update once more although it was confirmed.

        Raises ``KeyError`` if there was no such update.
        """
        with self.change() as now:
            self.updates.repeat(update_id, now)

    @property
    def pending(self) -> list[Json]:
        """Updates that the bot has not confirmed yet, in order."""
        with self.lock:
            return self.updates.waiting

    @property
    def confirmed_offset(self) -> int:
        """The highest offset the bot confirmed; 0 before the first."""
        with self.lock:
            return self.updates.confirmed_offset

    @property
    def polling(self) -> bool:
        """Whether a getUpdates call hangs here now: the bot is up and listening."""
        with self.lock:
            return self.poll.hanging

    @property
    def calls(self) -> list[Call]:
        """The bot's latest calls, at most 10,000, oldest first."""
        with self.lock:
            return list(self.call_log)

    def calls_of(self, method: str) -> list[Call]:
        """The calls of one method, in any spelling."""
        return [c for c in self.calls if c.method.lower() == method.lower()]

    def block(self, user_id: int) -> None:
        """That person blocks the bot."""
        self._phones[user_id].blocks_bot()

    def unblock(self, user_id: int) -> None:
        """That person lets the bot write again."""
        self._phones[user_id].unblocks_bot()

    def deactivate(self, user_id: int) -> None:
        """That person's account is deleted."""
        with self.change():
            self._phones[user_id].person.deactivated = True

    def outage(self, on: bool, *, status: int | None = None) -> None:
        """Telegram is down, or back.

        Every call's connection closes unanswered, or is answered with the HTTP
        ``status`` such as 502; no update goes out by webhook either.
        """
        with self.change():
            self.down_status = status
        self.turns(Weather.TELEGRAM, on=on)

    def turns(self, weather: Weather, *, on: bool) -> None:
        """It begins, or is over: what waited then is counted."""
        waiting = [int(update["update_id"]) for update in self.pending]
        with self.change() as now:
            if on:
                self.sky.begins(weather, now)
            else:
                held = len(self.network.held)
                self.sky.ends(weather, now, waiting, held, self.heard)

    @property
    def heard(self) -> int:
        """How much people were told so far, by whatever way."""
        told = sum(len(phone.inbox) for phone in self.phones)
        return told + self.network.heard()

    async def until(
        self, seen: Callable[[], T | None], timeout: float = LONGEST_S
    ) -> T:
        """Waits until ``seen`` gives something true and returns that.

        Looks again at each change here; ``timeout`` in seconds of real time.
        Raises ``TimeoutError``.
        """
        return await self.bell.until(seen, timeout)

    def block_until(
        self, seen: Callable[[], T | None], timeout: float = LONGEST_S
    ) -> T:
        """The same for a test without an event loop."""
        return self.bell.block_until(seen, timeout)
