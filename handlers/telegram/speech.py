"""Plain words, typed or as a caption: what they mean comes before what they say."""

from collections.abc import Mapping
from dataclasses import replace

from bot.desk import forms
from bot.desk.before_shift import answering
from bot.desk.doorway import Doorway
from bot.desk.entrances import UseCase
from bot.desk.hearing.hearing import Heard, Said
from bot.desk.incidents import photos, sos, welfare
from bot.desk.incoming import inbox
from bot.desk.incoming.inbox import Sender
from bot.desk.outage import asking
from bot.desk.shifts import booking, check_calls
from bot.desk.timed_activity import ending
from bot.desk.wake_tests import running
from bot.desk.words import meaning
from bot.domain.words.garbled import is_garbled
from bot.domain.words.spoken import Meant
from bot.texts.words.spoken import meaning_of
from handlers.incoming import Incoming
from handlers.telegram.announcing import Announcing
from handlers.telegram.carding import Carding
from handlers.telegram.reading import Reading

DONE_AT_ONCE: Mapping[Meant, UseCase] = {
    Meant.CANCEL: forms.drop_form,
    Meant.NOTHING_OPEN: meaning.nothing_open,
    Meant.AWAKE: running.typed,
    Meant.BOOK_ON: booking.ask_where,
    Meant.BOOK_OFF: meaning.offer_book_off,
    Meant.CANNOT_COME: answering.typed_cannot,
    Meant.ASK_IF_CANNOT: answering.typed_perhaps,
    Meant.BACK: ending.typed_back,
    Meant.HOME: ending.typed_home,
}
"""Words that need no reading: they say one thing, and are kept nowhere."""


class Speech:
    """A call for help, or a sign of life, waits for no redactor."""

    def __init__(self, doorway: Doorway, reading: Reading) -> None:
        self._doorway = doorway
        self._reading = reading
        self._announcing = Announcing(doorway, reading)
        self._carding = Carding(doorway, reading)

    async def hear(  # noqa: C901 - a flat list
        self, incoming: Incoming, said: Said = Said.WORDS
    ) -> None:
        """What somebody else wrote first is nobody's call for help."""
        sender, photo = incoming.sender, incoming.photo
        heard = Heard(
            sender=sender,
            said=said,
            raw=incoming.words,
            forwarded=incoming.forwarded,
            photo=photo,
        )
        match await self._meant(heard):
            case Meant.SOS:
                await self._receive(sender, sos.typed_sos, always=True, cry=True)
                await self._hold(sender, photo)
            case Meant.ASK:
                asked = replace(sender, update=f"{sender.update}:asked")
                await self._receive(asked, welfare.ask, always=True, cry=True)
                await self._reading.hear(heard)
            case Meant.ASK_IF_OK:
                await self._reading.hear(heard)
                asked = replace(sender, update=f"{sender.update}:asked", digest=b"")
                await self._receive(asked, asking.for_a_plain_answer)
            case Meant.OK:
                await self._receive(sender, check_calls.answer, leavers=True)
                await self._hold(sender, photo)
            case Meant.OK_AND_WORDS:
                await self._receive(sender, check_calls.answer, leavers=True)
                await self._announcing.note(heard)
                later = replace(sender, update=f"{sender.update}:words")
                await self._reading.hear(replace(heard, sender=later))
            case Meant.TIMED | Meant.ASK_IF_TIMED:
                await self._announcing.hear(heard)
            case Meant.CARD:
                await self._carding.hear(heard)
            case Meant.OK_AND_TIMED:
                await self._receive(sender, check_calls.answer)
                later = replace(sender, update=f"{sender.update}:out")
                await self._announcing.hear(replace(heard, sender=later))
            case Meant.OUT_OF_REACH:
                await self._announcing.note(heard)
                await self._reading.hear(heard)
            case Meant.FINE:
                await self._receive(sender, welfare.fine, always=True)
            case Meant.WORDS:
                await self._ask_if_garbled(heard)
                await self._reading.hear(heard)
            case other:
                await self._receive(sender, DONE_AT_ONCE[other])

    async def _ask_if_garbled(self, heard: Heard) -> None:
        """A fist on the glass says something, too; it is an entry all the same."""
        own = heard.said is not Said.EDIT and not heard.forwarded
        if own and is_garbled(heard.raw):
            update = f"{heard.sender.update}:asked"
            asked = replace(heard.sender, update=update, digest=b"")
            await self._receive(asked, welfare.garbled)

    async def _meant(self, heard: Heard) -> Meant:
        """The database is asked only about words that are listened for."""
        words = None if heard.forwarded else meaning_of(heard.raw)
        if words is None:
            return Meant.WORDS
        sender = heard.sender
        return await self._doorway.run(
            lambda desk: meaning.meant(
                desk, inbox.person_of(desk, sender, cry=True), words
            )
        )

    async def _hold(self, sender: Sender, photo: str) -> None:
        if photo:
            later = replace(sender, update=f"{sender.update}:words")
            hold: UseCase = lambda desk, who: photos.hold(desk, who, photo)  # noqa: E731
            await self._receive(later, hold, always=True)

    async def _receive(
        self,
        sender: Sender,
        use_case: UseCase,
        *,
        always: bool = False,
        leavers: bool = False,
        cry: bool = False,
    ) -> None:
        await self._doorway.run(
            lambda desk: inbox.receive(
                desk, sender, use_case, always=always, leavers=leavers, cry=cry
            ),
            shares=True,
        )
