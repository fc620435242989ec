"""The one-line commands, and the keys that stand for them."""

from collections.abc import Callable
from dataclasses import replace

from bot.desk import subjects
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.entrances import UseCase
from bot.desk.hearing.hearing import Heard, Said
from bot.desk.incidents import photos, sos, welfare
from bot.desk.incoming import inbox
from bot.desk.incoming.inbox import Sender
from bot.desk.shifts import check_calls
from bot.desk.words import meaning
from bot.domain.errors import Unfit
from bot.domain.forms import FormKind
from bot.texts.keyboard import Key, key_of
from bot.texts.words.spoken import Command, command_of, cry_in
from handlers.incoming import Incoming
from handlers.telegram.announcing import Announcing
from handlers.telegram.reading import Reading


class Commands:
    """``/bookon RIV``, ``/ok``, ``/sos`` and the rest."""

    def __init__(self, doorway: Doorway, reading: Reading) -> None:
        self._doorway = doorway
        self._reading = reading
        self._announcing = Announcing(doorway, reading)

    async def obey(self, incoming: Incoming) -> None:
        """A message, or a caption, that begins with a slash."""
        command = command_of(incoming.words)
        assert command is not None
        if command.name:
            await self.run(incoming, command.name, command.rest)
        elif command.cry is not None:
            await self._ask(incoming, command.rest)
        else:
            await self._nearly(incoming.sender, command, incoming.photo)

    async def press_key(self, incoming: Incoming) -> bool:
        """A key of the keyboard; False when the words are no key's label."""
        key = key_of(incoming.words)
        if key is None:
            return False
        await self.run(incoming, key, "")
        return True

    async def run(self, incoming: Incoming, command: str, rest: str) -> None:
        """One command with what was typed after it."""
        sender, photo = incoming.sender, incoming.photo
        match command:
            case "start":
                await self._start(sender, rest)
            case Key.SOS:
                await self._sos(sender, rest, photo)
            case Key.OK:
                await self._ok(sender, rest, photo)
            case Key.TIMED if rest:
                # Said with a command, they answer no form; on shift they are an entry.
                heard = Heard(sender=sender, said=Said.OK, raw=rest, photo=photo)
                await self._announcing.hear(heard)
            case _:
                row = subjects.command_of(command)
                if rest and row.words is not None:
                    await self._report(sender, row.words, rest, photo)
                    return
                await self._receive(
                    sender, row.with_words(rest), always=row.always, leavers=row.leavers
                )

    async def _start(self, sender: Sender, token: str) -> None:
        """A link into the chat: a subject's own, or an invitation."""
        link = subjects.link_of(token)
        if link is None:
            await self._enter(lambda desk: inbox.enrol(desk, sender, token))
            return
        follow: UseCase = lambda desk, who: link(desk, who, token, sender.sent_at)  # noqa: E731
        await self._receive(sender, follow)

    async def _ask(self, incoming: Incoming, rest: str) -> None:
        """Not a command, and perhaps a call for help: asked before anything else."""
        sender, photo = incoming.sender, incoming.photo
        await self._receive(sender, welfare.ask, always=True, cry=True)
        await self._words_after(sender, Said.WORDS, rest, photo)

    async def _nearly(self, sender: Sender, command: Command, photo: str) -> None:
        """Nothing is sent; the command that was perhaps meant is one press away. Words
        that nobody keeps for that press are taken as what they seem to be."""
        meant = command.meant
        if not meant or meant == "start":
            refuse = lambda desk: inbox.refuse_kind(desk, sender, Unfit.COMMAND)  # noqa: E731
            await self._enter(refuse)
        elif command.rest and meant in meaning.MEANT:
            said = Said(meaning.MEANT[meant])
            heard = Heard(sender=sender, said=said, raw=command.rest)
            await self._reading.hear(heard)
        elif command.rest and (form := subjects.command_of(meant).words):
            await self._report(sender, form, command.rest, photo)
        else:
            ask: UseCase = lambda desk, who: meaning.ask_if_meant(desk, who, meant)  # noqa: E731
            await self._receive(sender, ask)

    async def _sos(self, sender: Sender, rest: str, photo: str) -> None:
        """The alarm first; only then are its words redacted and passed on."""
        await self._receive(sender, sos.sos, always=True, cry=True)
        await self._words_after(sender, Said.SOS, rest, photo)

    async def _ok(self, sender: Sender, rest: str, photo: str) -> None:
        """The check call first; its words go into the book when they are read. Words
        that call for help with it are no sign that all is well."""
        if cry_in(rest) is not None:
            await self._receive(sender, welfare.ask, always=True)
            await self._words_after(sender, Said.WORDS, rest, photo)
            return
        await self._receive(sender, check_calls.answer, leavers=True)
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
        self, sender: Sender, form: FormKind, rest: str, photo: str
    ) -> None:
        """Told at once; and if it calls for help, its writer is asked."""
        if cry_in(rest) is not None:
            asked = replace(sender, update=f"{sender.update}:asked")
            await self._receive(asked, welfare.ask, always=True)
        is_one = str(form) in set(Said)
        said = Said(form) if is_one else Said.FORM
        heard = Heard(
            sender=sender,
            said=said,
            form=None if is_one else form,
            raw=rest,
            photo=photo,
        )
        await self._reading.hear(heard)

    async def _receive(
        self,
        sender: Sender,
        use_case: UseCase,
        *,
        always: bool = False,
        leavers: bool = False,
        cry: bool = False,
    ) -> None:
        await self._enter(
            lambda desk: inbox.receive(
                desk, sender, use_case, always=always, leavers=leavers, cry=cry
            )
        )

    async def _enter(self, use_case: Callable[[Desk], None]) -> None:
        await self._doorway.run(use_case, shares=True)
