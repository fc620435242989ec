"""What is shown to the one who pressed, and to nobody else: it is kept nowhere."""

import structlog
from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import TelegramError

from bot.desk.doorway import Doorway
from bot.desk.incidents.pictures import showing
from bot.desk.shown import Covered, Opened, Unsealed
from bot.desk.words import sealed
from handlers.telegram.sender import AS_A_FILE

log = structlog.get_logger(__name__)


async def show(
    query: CallbackQuery, what: Opened | Covered | Unsealed, doorway: Doorway
) -> None:
    """When it fails, the button is still there."""
    chat = query.from_user.id
    try:
        await _send(query, chat, what)
    except TelegramError as failure:
        log.warning(
            "not shown", what=type(what).__name__, failure=type(failure).__name__
        )
        say = sealed.not_shown if isinstance(what, Unsealed) else showing.not_shown
        await doorway.run(lambda desk: say(desk, chat))


async def _send(
    query: CallbackQuery, chat: int, what: Opened | Covered | Unsealed
) -> None:
    bot = query.get_bot()
    match what:
        case Opened(file_id, caption) if file_id.startswith(AS_A_FILE):
            file_id = file_id.removeprefix(AS_A_FILE)
            await bot.send_document(
                chat, file_id, caption=caption, protect_content=True
            )
        case Opened(file_id, caption):
            await bot.send_photo(chat, file_id, caption, protect_content=True)
        case Covered(content, caption, buttons):
            rows = [
                [InlineKeyboardButton(b.label, callback_data=str(b.press)) for b in row]
                for row in buttons
            ]
            await bot.send_photo(
                *(chat, content, caption),
                reply_markup=InlineKeyboardMarkup(rows),
                protect_content=True,
            )
        case Unsealed(parts):
            for part in parts:
                await bot.send_message(chat, part, protect_content=True)
