"""The parts of a running process: together they run, and together they stop."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import structlog
import uvicorn
from telegram.error import InvalidToken, TelegramError

from bot.settings import BadSetting

Part = Coroutine[Any, Any, None]  # Any: what coroutines yield is asyncio's affair

WRONG_TOKEN = BadSetting(
    "CHECKCALL_BOT_TOKEN", found=None, wanted="the token from BotFather"
)
"""Telegram itself refuses it."""

log = structlog.get_logger(__name__)


class Server(uvicorn.Server):
    """Leaves signals to the house; its own way leaves no time for what is flying."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def told_to_stop() -> None:
    """Ends on a signal."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows ends without it
            loop.add_signal_handler(each, stop.set)
    await stop.wait()


async def until_one_ends(parts: list[Part]) -> None:
    """Whatever ends, or fails, ends the process."""
    tasks = [asyncio.create_task(part) for part in parts]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def meet_telegram(initialize: Callable[[], Awaitable[None]]) -> None:
    """It may be down when we start: deadlines do not wait for it long."""
    try:
        await initialize()
    except InvalidToken:
        raise WRONG_TOKEN from None
    except TelegramError as failure:
        log.warning("Telegram cannot be reached", failure=type(failure).__name__)
