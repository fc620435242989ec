"""Makes the copies with covered faces, one after another, behind everything else.

No officer waits for it: the photo was acknowledged when it was held. Each is fetched
from Telegram, handed to a process that goes last, and forgotten; the copy is kept.
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.incidents.pictures import covering
from bot.desk.incidents.pictures.covering import Job
from bot.desk.lookout import Lookout
from bot.domain.incidents.covered import Failed, Made
from bot.pictures.apart import CannotCover, Covered
from bot.pictures.limits import MOST_BYTES

Cover = Callable[[bytes], Awaitable[Covered]]

LOOK_S = 2.0
"""Between two looks for a photo that waits."""
FETCH_S = 60.0
AS_A_FILE = "file:"
"""Before Telegram's id of what was sent as a file."""
NOT_HAD, TOO_LARGE = "Telegram did not give the file", "too large"
TOO_SLOW = "it took too long"

log = structlog.get_logger(__name__)


class Coverer:
    """Beside any number of others: each photo is taken by one of them."""

    def __init__(
        self, doorway: Doorway, lookout: Lookout, bot: Bot, cover: Cover
    ) -> None:
        self._doorway, self._lookout = doorway, lookout
        self._bot, self._cover = bot, cover

    async def run_forever(self) -> None:
        while True:
            try:
                while await self.cover_one():
                    pass
            except Exception as failure:
                log.exception("no photo was covered", failure=type(failure).__name__)
            await asyncio.sleep(LOOK_S)

    async def cover_one(self) -> bool:
        """False where none waits. To look takes no turn at the desk."""
        if not await self._lookout.look(covering.are_waiting):
            return False
        job = await self._doorway.run(covering.take)
        if job is not None:
            await self._keep(job.photo, *await self._work(job))
        return True

    async def _work(self, job: Job) -> tuple[Made | Failed, bytes | None]:
        try:
            copy = await self._cover(await self._fetch(job))
        except CannotCover as why:
            return Failed(str(why), for_good=True), None
        except TelegramError:
            return Failed(NOT_HAD, for_good=False), None
        except TimeoutError:
            return Failed(TOO_SLOW, for_good=False), None
        except Exception as failure:  # whatever it does, the next one is looked at
            log.error("photo %s not covered: %s", job.photo, type(failure).__name__)
            return Failed(type(failure).__name__, for_good=False), None
        return (
            Made(faces=copy.faces, sha256=copy.sha256, of_sha256=copy.of_sha256),
            copy.content,
        )

    async def _fetch(self, job: Job) -> bytes:
        async with asyncio.timeout(FETCH_S):
            file = await self._bot.get_file(job.file_id.removeprefix(AS_A_FILE))
            if (file.file_size or 0) > MOST_BYTES:
                raise CannotCover(TOO_LARGE)
            return bytes(await file.download_as_bytearray())

    async def _keep(
        self, photo: int, event: Made | Failed, content: bytes | None
    ) -> None:
        keep = partial(_keep, photo, event, content)
        await self._doorway.run(keep)
        log.info("photo %s: %s", photo, type(event).__name__.lower())


def _keep(photo: int, event: Made | Failed, content: bytes | None, desk: Desk) -> None:
    covering.keep(desk, photo, event, content)
