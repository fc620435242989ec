"""The stream of what changes, to one who looks: server-sent events."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from handlers.web.board.watch import Viewer, Watch, event

BEAT_S, LASTS_S = 5.0, 600.0
"""Between two signs of life; and how long a stream goes on before the browser asks for
the next: a laptop that was shut holds its place no longer."""

OVER = event("over", {})


def stream(request: Request, watch: Watch, viewer: Viewer) -> Response:
    """As long as there is room for one more."""
    if not watch.has_room(viewer.token, viewer.site):
        return PlainTextResponse("too many look\n", 503, {"Retry-After": "15"})
    stays: Callable[[], None] | None = request.scope.get("stays")
    if stays is not None:
        stays()
    return StreamingResponse(
        _events(watch, viewer),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def _events(watch: Watch, viewer: Viewer) -> AsyncIterator[bytes]:
    """Until the session is over, or it is time for the next stream."""
    watch.come(viewer)
    ends = time.monotonic() + LASTS_S
    beats = 0.0
    try:
        while time.monotonic() < ends:
            news = watch.news
            if viewer.is_out:
                yield OVER
                return
            if told := watch.unseen(viewer):
                yield told
            if watch.is_live and time.monotonic() >= beats:
                beats = time.monotonic() + BEAT_S
                yield event("beat", watch.clock)
            await _first(news, BEAT_S)
    finally:
        watch.go(viewer)


async def _first(news: asyncio.Event, within_s: float) -> None:
    """There is some, or it has taken too long."""
    try:
        async with asyncio.timeout(within_s):
            await news.wait()
    except TimeoutError:
        return
