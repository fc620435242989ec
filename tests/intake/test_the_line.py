"""The one line by which updates come."""

import asyncio

import pytest
from telegram.error import NetworkError, TimedOut

from handlers.telegram.client import Client
from rehearsal.server import serving
from rehearsal.standin import Standin

TOKEN = "123456:TEST"


async def test_a_line_that_stays_occupied_is_given_up_and_people_are_heard_again():
    standin = Standin(token=TOKEN)
    async with serving(standin) as url:
        client = Client(TOKEN, url)
        await client.initialize()
        officer = standin.phone(user_id=1001, started=True)
        hangs = asyncio.create_task(client.raw_updates(0, 30))
        await standin.until(lambda: standin.polling)
        with pytest.raises(TimedOut):
            await client.raw_updates(0, 0)
        officer.says("/sos")
        [update] = await client.raw_updates(0, 0)
        assert update["message"]["text"] == "/sos"
        with pytest.raises(NetworkError):
            await hangs
        await client.shutdown()
