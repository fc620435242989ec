"""python-telegram-bot's Application, without its Updater, in front of the desk."""

from dataclasses import replace

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    ExtBot,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.desk.doorway import Doorway
from bot.desk.entrances import UseCase
from bot.desk.hearing.hearing import Said
from bot.desk.incidents import photos, places
from bot.desk.incoming import inbox
from bot.desk.incoming.inbox import Sender
from bot.desk.presence import answering
from bot.desk.shifts import voice_notes
from bot.domain.errors import Unfit
from bot.ports import Redactor
from bot.texts.words.spoken import meaning_of
from handlers.incoming import Incoming
from handlers.telegram.conversation import Conversation
from handlers.telegram.edits import Edits
from handlers.telegram.presses import Presses
from handlers.telegram.reading import Patience, Reading
from handlers.telegram.sender import (
    file_of,
    fix_of,
    incoming_of,
    is_forwarded,
    photo_of,
    sender_of,
    sign_of,
    unusable_kind,
    words_of,
)
from handlers.telegram.texting import Texting

PRIVATE = filters.ChatType.PRIVATE
NEW = PRIVATE & filters.UpdateType.MESSAGE
EDITED = PRIVATE & filters.UpdateType.EDITED_MESSAGE
FILE = filters.Document.IMAGE | filters.Document.PDF
STICKER = filters.Sticker.ALL & ~filters.FORWARDED
PLACE = (filters.LOCATION | filters.VENUE) & ~filters.FORWARDED


class Router:
    """Sends each update to the one handler that fits; failures reach the intake."""

    def __init__(
        self,
        bot: "ExtBot[None]",
        doorway: Doorway,
        redactor: Redactor,
        patience: Patience = Patience(),  # noqa: B008 - frozen
    ) -> None:
        self._doorway = doorway
        self.reading = Reading(doorway, redactor, patience)
        talk = Conversation(doorway, self.reading)
        self._conversation, self._listening = talk, talk.listening
        self._texting = Texting(doorway, talk)
        hear = (self.reading, talk.commands, talk.speech, talk.listening)
        self._edits = Edits(doorway, *hear)
        self._presses = Presses(doorway)
        self._failures: dict[int, Exception] = {}
        self.application = ApplicationBuilder().bot(bot).updater(None).build()
        self._register(self.application)

    async def route(self, update: Update) -> None:
        """Handle one update; raises what its handler raised."""
        await self.application.initialize()  # again where Telegram was down at start
        await self.application.process_update(update)
        failure = self._failures.pop(update.update_id, None)
        if failure is not None:
            raise failure

    def _register(self, application: "Application") -> None:  # type: ignore[type-arg]
        """The first that fits wins; the last one takes whatever is left."""
        add = application.add_handler
        add(MessageHandler(NEW & filters.TEXT, self._text))
        add(MessageHandler(NEW & filters.PHOTO & ~filters.FORWARDED, self._photo))
        add(MessageHandler(NEW & FILE & ~filters.FORWARDED, self._file))
        voice = filters.VOICE | filters.VIDEO_NOTE | filters.AUDIO
        add(MessageHandler(NEW & voice, self._voice))
        add(MessageHandler(NEW & PLACE, self._place))
        add(MessageHandler(NEW & STICKER, self._sticker))
        add(MessageHandler(NEW, self._unusable))
        add(CallbackQueryHandler(self._press))
        add(MessageHandler(EDITED & (filters.TEXT | filters.CAPTION), self._edit))
        add(MessageHandler(EDITED & filters.LOCATION, self._moved))
        add(TypeHandler(Update, self._other))
        application.add_error_handler(self._failed)

    async def _text(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._conversation.hear(incoming_of(update), Said.WORDS)

    async def hear_text(self, incoming: Incoming) -> None:
        """A text message of somebody on the books, by whatever gateway."""
        await self._texting.hear(incoming)

    async def _photo(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Held unseen; its caption is words, or a command, like any other."""
        sender, photo = sender_of(update), photo_of(update)
        if words_of(update).strip():
            await self._conversation.hear(incoming_of(update), Said.CAPTION)
            return
        hold: UseCase = lambda desk, who: photos.hold(desk, who, photo)  # noqa: E731
        await self._doorway.run(lambda desk: inbox.receive(desk, sender, hold))

    async def _file(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """A certificate, where one is awaited; refused else, as any file is."""
        chat, file = sender_of(update).chat_id, file_of(update)
        if not await self._doorway.run(lambda desk: photos.awaits_file(desk, chat)):
            await self._unusable(update, context)
            return
        sender = await self._caption(update)
        hold: UseCase = lambda desk, who: photos.hold_file(desk, who, file)  # noqa: E731
        await self._doorway.run(lambda desk: inbox.receive(desk, sender, hold))

    async def _caption(self, update: Update) -> Sender:
        """What stands beside a file is heard first; then by whom the file comes."""
        sender, raw = sender_of(update), words_of(update)
        if not raw.strip() or is_forwarded(update):
            return sender
        await self._conversation.hear(incoming_of(update), Said.CAPTION)
        return replace(sender, update=f"{sender.update}:file")

    async def _voice(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        sender, heard = await self._caption(update), voice_notes.heard
        await self._doorway.run(lambda desk: inbox.receive(desk, sender, heard))

    async def _place(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Those who look for somebody in danger are shown it; else it is presence."""
        sender, fix = sender_of(update), fix_of(update)
        await self._listening.place(sender, fix)
        show: UseCase = lambda desk, who: answering.placed(  # noqa: E731
            desk, who, fix, sender.message_id
        )
        await self._doorway.run(
            lambda desk: inbox.receive(desk, sender, show, always=True, cry=True)
        )

    async def _moved(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """A live location has changed; nothing is answered."""
        sender, fix = sender_of(update), fix_of(update)
        await self._listening.place(sender, fix)
        move: UseCase = lambda desk, who: places.moved(desk, who, fix)  # noqa: E731
        await self._doorway.run(
            lambda desk: inbox.receive(desk, sender, move, always=True, cry=True)
        )

    async def _press(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._presses.obey(update)

    async def _edit(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._edits.obey(update)

    async def _sticker(
        self, update: Update, context: ContextTypes.DEFAULT_TYPE
    ) -> None:
        """👍 and 🆘 say what they say when they are typed; others say nothing here."""
        sign = sign_of(update)
        if meaning_of(sign) is None:
            await self._unusable(update, context)
            return
        incoming = replace(incoming_of(update), words=sign)
        await self._conversation.hear(incoming, Said.WORDS)

    async def _unusable(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        assert message is not None
        await self._refuse(await self._caption(update), unusable_kind(message))

    async def _refuse(self, sender: Sender, kind: Unfit) -> None:
        await self._doorway.run(lambda desk: inbox.refuse_kind(desk, sender, kind))

    async def _other(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        sender = sender_of(update)
        await self._doorway.run(lambda desk: inbox.ignore(desk, sender))

    async def _failed(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        if isinstance(update, Update) and context.error is not None:
            self._failures[update.update_id] = context.error
