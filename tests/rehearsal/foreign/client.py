"""A bot of somebody else, as the handbook of aiogram has it. Its import takes seconds,
and only who tells of it reads it."""

from io import BytesIO

from aiogram import Bot, Dispatcher, F, Router, exceptions, types
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.webhook.aiohttp_server import SimpleRequestHandler

from tests.rehearsal.conftest import LONGEST_S

__all__ = ["Dispatcher", "SimpleRequestHandler", "exceptions", "types"]

PRESS = types.InlineKeyboardMarkup(
    inline_keyboard=[
        [types.InlineKeyboardButton(text="I have this", callback_data="take 1")]
    ]
)


def a_stranger(token: str, url: str) -> Bot:
    server = TelegramAPIServer.from_base(url)
    session = AiohttpSession(api=server, timeout=LONGEST_S)
    return Bot(token, session, default=DefaultBotProperties(parse_mode="HTML"))


def answers_start(met: list[str]) -> Router:
    """A bot as its handbook has it."""
    router = Router()

    @router.message(CommandStart(deep_link=True))
    async def start(message: types.Message) -> None:
        met.append(message.text)
        await message.answer(f"Hello, <b>{message.from_user.first_name}</b>")

    @router.message(F.photo)
    async def photo(message: types.Message, bot: Bot) -> None:
        got = await bot.download(message.photo[-1], BytesIO())
        met.append(f"{len(got.read())} bytes")
        await message.reply("Seen", reply_markup=PRESS)

    @router.callback_query(F.data.startswith("take"))
    async def take(query: types.CallbackQuery) -> None:
        met.append(query.data)
        await query.answer("You have it", show_alert=True)
        await query.message.edit_text("Somebody has this")

    return router
