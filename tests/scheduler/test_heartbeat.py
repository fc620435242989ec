"""Whoever watches from outside hears a beat while all is well, and else nothing."""

import httpx
import pytest

from scheduler.heartbeat import Heartbeat

URL = "http://watch.example/beat"


class Outside:
    """The service that rings somebody when the beats stop."""

    def __init__(self, status=200, down=False):
        self.heard = []
        self.status, self.down = status, down

    async def __call__(self, request):
        if self.down:
            raise httpx.ConnectError("nobody there")
        self.heard.append(str(request.url))
        return httpx.Response(self.status)


async def beat(outside, troubles=()):
    async def find():
        return list(troubles)

    heart = Heartbeat(URL, find, transport=httpx.MockTransport(outside))
    return await heart.beat()


async def test_while_all_is_well_the_watcher_hears_a_beat():
    outside = Outside()
    assert await beat(outside)
    assert outside.heard == [URL]


async def test_when_something_is_wrong_the_watcher_hears_nothing():
    outside = Outside()
    assert not await beat(outside, ["intake: Telegram has not answered a poll lately"])
    assert outside.heard == []


@pytest.mark.parametrize("outside", [Outside(status=500), Outside(down=True)])
async def test_a_watcher_that_is_down_stops_nothing(outside):
    assert not await beat(outside)
