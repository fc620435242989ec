"""The one-line commands, and the keys that stand for them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from telegram import Update

from bot.desk import (
    check_calls,
    corrective_chat,
    inbox,
    incidents,
    managers,
    photos,
    register_chat,
    retention,
    rights_chat,
    shifts,
    signing_in,
    words,
)
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.hearing import Heard, Said
from bot.desk.inbox import Sender, UseCase
from bot.domain.people import Person
from bot.texts.keys import Key, key_of
from handlers.telegram.reading import Reading
from handlers.telegram.sender import photo_of, sender_of, words_of

WITH_WORDS: Mapping[str, Callable[[Desk, Person, str], None]] = {
    "away": managers.mark_away,
    "retention": retention.show,
    "rights": rights_chat.command,
    Key.BREACHES: register_chat.show,
}
"""What is typed after these is not kept as it is."""


class Commands:
    """``/bookon RIV``, ``/ok``, ``/sos`` and the rest."""

    def __init__(self, doorway: Doorway, reading: Reading) -> None:
        self._doorway = doorway
        self._reading = reading
        self._plain: dict[str, UseCase] = {
            "bookoff": shifts.book_off,
            "board": managers.board,
            "actions": corrective_chat.show,
            "cover": managers.cover,
            "register": signing_in.offer,
            "me": managers.about_me,
            "help": managers.show_help,
        }

    async def obey(self, update: Update) -> None:
        """A message, or the caption of a photo, that begins with a slash."""
        head, _, rest = words_of(update).strip().partition(" ")
        name, _, more = head.partition("\n")
        command = name.removeprefix("/").partition("@")[0].lower()
        await self.run(update, command, f"{more} {rest}".strip())

    async def press_key(self, update: Update, words_: str) -> bool:
        """A key of the keyboard; False when the words are no key's label."""
        key = key_of(words_)
        if key is None:
            return False
        await self.run(update, key, "")
        return True

    async def run(self, update: Update, command: str, rest: str) -> None:
        """One command with what was typed after it."""
        sender, photo = sender_of(update), photo_of(update)
        match command:
            case "start":
                await self._enter(lambda desk: inbox.enrol(desk, sender, rest))
            case Key.SOS:
                await self._sos(sender, rest, photo)
            case Key.BOOK_ON:
                await self._receive(sender, _book_on(rest))
            case Key.OK:
                await self._ok(sender, rest, photo)
            case Key.INCIDENT | Key.BREACH:
                await self._report(sender, command == Key.BREACH, rest, photo)
            case _ if command in WITH_WORDS:
                act = WITH_WORDS[command]
                await self._receive(sender, lambda desk, who: act(desk, who, rest))
            case _ if command in self._plain:
                plain, leavers = self._plain[command], command == "me"
                await self._receive(sender, plain, leavers=leavers)
            case _:
                refuse = lambda desk: inbox.refuse_kind(desk, sender, "command")  # noqa: E731
                await self._enter(refuse)

    async def _sos(self, sender: Sender, rest: str, photo: str) -> None:
        """The alarm first; only then are its words redacted and passed on."""
        await self._receive(sender, incidents.sos, always=True, urgent=True)
        await self._words_after(sender, Said.SOS, rest, photo)

    async def _ok(self, sender: Sender, rest: str, photo: str) -> None:
        """The check call first; its words go into the book when they are read."""
        await self._receive(sender, check_calls.answer, urgent=True)
        await self._words_after(sender, Said.OK, rest, photo)

    async def _words_after(
        self, sender: Sender, said: Said, rest: str, photo: str
    ) -> None:
        later = replace(sender, update=f"{sender.update}:words")
        if rest:
            heard = Heard(sender=later, said=said, raw=rest, photo=photo)
            await self._reading.hear(heard)
        elif photo:
            hold: UseCase = lambda desk, who: photos.hold(desk, who, photo)  # noqa: E731
            await self._receive(later, hold, always=said is Said.SOS)

    async def _report(
        self, sender: Sender, breach: bool, rest: str, photo: str
    ) -> None:
        if rest:
            said = Said.BREACH if breach else Said.INCIDENT
            heard = Heard(sender=sender, said=said, raw=rest, photo=photo)
            await self._reading.hear(heard)
        elif breach:
            await self._receive(sender, words.ask_breach, always=True)
        else:
            await self._receive(sender, words.ask_incident)

    async def _receive(
        self,
        sender: Sender,
        use_case: UseCase,
        *,
        always: bool = False,
        leavers: bool = False,
        urgent: bool = False,
    ) -> None:
        await self._enter(
            lambda desk: inbox.receive(
                desk, sender, use_case, always=always, leavers=leavers
            ),
            urgent=urgent,
        )

    async def _enter(
        self, use_case: Callable[[Desk], None], *, urgent: bool = False
    ) -> None:
        await self._doorway.run(use_case, shares=True, urgent=urgent)


def _book_on(code: str) -> UseCase:
    if code:
        return lambda desk, person: shifts.book_on(desk, person, code)
    return shifts.ask_where
