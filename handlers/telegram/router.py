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

from bot.desk import inbox
from bot.desk.doorway import Doorway
from bot.ports import Redactor
from handlers.telegram.commands import Commands
from handlers.telegram.presses import Presses
from handlers.telegram.sender import sender_of, unusable_kind

PRIVATE = filters.ChatType.PRIVATE
NEW_TEXT = PRIVATE & filters.UpdateType.MESSAGE & filters.TEXT


class Router:
    """Sends each update to the one handler that fits; failures reach the intake."""

    def __init__(
        self, bot: "ExtBot[None]", doorway: Doorway, redactor: Redactor
    ) -> None:
        self._doorway = doorway
        self._redactor = redactor
        self._commands = Commands(doorway, redactor)
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
        add(MessageHandler(NEW_TEXT & slash, self._command))
        add(MessageHandler(NEW_TEXT, self._words))
        add(CallbackQueryHandler(self._press))
        edited = PRIVATE & filters.UpdateType.EDITED_MESSAGE
        add(MessageHandler(edited & filters.TEXT & ~slash, self._edit))
        add(MessageHandler(PRIVATE, self._unusable))
        add(TypeHandler(Update, self._other))
        application.add_error_handler(self._failed)

    async def _command(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._commands.obey(update)

    async def _words(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        raw = _text(update)
        if await self._commands.press_key(update, raw):
            return
        sender = sender_of(update)
        kept = await self._redactor.redact(raw)
        await self._doorway.run(lambda desk: inbox.hear(desk, sender, kept))

    async def _press(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._presses.obey(update)

    async def _edit(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        sender = sender_of(update)
        kept = await self._redactor.redact(_text(update))
        await self._doorway.run(lambda desk: inbox.hear_edit(desk, sender, kept))

    async def _unusable(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        sender = sender_of(update)
        message = update.effective_message
        assert message is not None
        kind = "edit" if update.edited_message else unusable_kind(message)
        await self._doorway.run(lambda desk: inbox.refuse_kind(desk, sender, kind))

    async def _other(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        sender = sender_of(update)
        await self._doorway.run(lambda desk: inbox.ignore(desk, sender))

    async def _failed(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        if isinstance(update, Update) and context.error is not None:
            self._failures[update.update_id] = context.error


def _text(update: Update) -> str:
    message = update.effective_message
    assert message is not None
    return message.text or ""
