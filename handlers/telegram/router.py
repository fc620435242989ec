"""python-telegram-bot's Application, without its Updater, in front of the desk."""

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

from bot.desk import inbox, photos, voice_notes
from bot.desk.doorway import Doorway
from bot.desk.hearing import Heard, Said
from bot.desk.inbox import UseCase
from bot.ports import Redactor
from handlers.telegram.commands import Commands
from handlers.telegram.presses import Presses
from handlers.telegram.reading import Patience, Reading
from handlers.telegram.sender import (
    is_forwarded,
    photo_of,
    sender_of,
    unusable_kind,
    words_of,
)

PRIVATE = filters.ChatType.PRIVATE
NEW = PRIVATE & filters.UpdateType.MESSAGE
EDITED = PRIVATE & filters.UpdateType.EDITED_MESSAGE


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
        self._commands = Commands(doorway, self.reading)
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
        slash = filters.Regex(r"^\s*/")
        add = application.add_handler
        add(MessageHandler(NEW & filters.TEXT & slash, self._command))
        add(MessageHandler(NEW & filters.TEXT, self._words))
        add(MessageHandler(NEW & filters.PHOTO & ~filters.FORWARDED, self._photo))
        voice = filters.VOICE | filters.VIDEO_NOTE | filters.AUDIO
        add(MessageHandler(NEW & voice, self._voice))
        add(MessageHandler(NEW, self._unusable))
        add(CallbackQueryHandler(self._press))
        add(MessageHandler(EDITED & filters.TEXT & slash, self._edited_command))
        add(MessageHandler(EDITED & (filters.TEXT | filters.CAPTION), self._edit))
        add(TypeHandler(Update, self._other))
        application.add_error_handler(self._failed)

    async def _command(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._commands.obey(update)

    async def _words(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        raw = words_of(update)
        if not await self._commands.press_key(update, raw):
            await self.reading.hear(
                Heard(
                    sender=sender_of(update),
                    said=Said.WORDS,
                    raw=raw,
                    forwarded=is_forwarded(update),
                )
            )

    async def _photo(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Held unseen; its caption is words, or a command, like any other."""
        sender, raw, photo = sender_of(update), words_of(update), photo_of(update)
        if raw.lstrip().startswith("/"):
            await self._commands.obey(update)
            return
        if raw:
            said = Said.CAPTION
            await self.reading.hear(
                Heard(sender=sender, said=said, raw=raw, photo=photo)
            )
            return
        hold: UseCase = lambda desk, who: photos.hold(desk, who, photo)  # noqa: E731
        await self._doorway.run(lambda desk: inbox.receive(desk, sender, hold))

    async def _voice(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        sender, heard = sender_of(update), voice_notes.heard
        await self._doorway.run(lambda desk: inbox.receive(desk, sender, heard))

    async def _press(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._presses.obey(update)

    async def _edit(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        heard = Heard(sender=sender_of(update), said=Said.EDIT, raw=words_of(update))
        await self.reading.hear(heard)

    async def _edited_command(
        self, update: Update, _: ContextTypes.DEFAULT_TYPE
    ) -> None:
        await self._refuse(update, "edit")

    async def _unusable(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        assert message is not None
        await self._refuse(update, unusable_kind(message))

    async def _refuse(self, update: Update, kind: str) -> None:
        sender = sender_of(update)
        await self._doorway.run(lambda desk: inbox.refuse_kind(desk, sender, kind))

    async def _other(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        sender = sender_of(update)
        await self._doorway.run(lambda desk: inbox.ignore(desk, sender))

    async def _failed(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        if isinstance(update, Update) and context.error is not None:
            self._failures[update.update_id] = context.error
