"""The peer: python-telegram-bot as its manual shows it, one handler and one reply."""

import sys

from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes
from telegram.request import HTTPXRequest


async def ok(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text("Check call recorded.")


def main(token: str, server: str) -> None:
    plain = {"verify": False}
    application = (
        Application.builder()
        .token(token)
        .base_url(f"{server}/bot")
        .request(HTTPXRequest(connection_pool_size=32, httpx_kwargs=plain))
        .get_updates_request(HTTPXRequest(httpx_kwargs=plain))
        .build()
    )
    application.add_handler(CommandHandler("ok", ok))
    application.run_polling(allowed_updates=["message"])


if __name__ == "__main__":
    main(*sys.argv[1:])
