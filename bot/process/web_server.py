"""The web server: it leaves Telegram and the database the descriptors they need."""

import logging
import os
import socket
from functools import partial

import structlog
import uvicorn
from prometheus_client import CollectorRegistry, Gauge
from starlette.types import ASGIApp

from bot.process.descriptors import ask_for_more
from bot.process.parts import Server
from bot.setting_checks import Address
from handlers.web.door import AT_A_TIME, Door, Hall

OURS = 256
"""Descriptors that are never the door's. Telegram takes 33, the database 16, other
channels one for each message on its way, papers a few; and a round of newcomers is let
in before anybody can be turned away."""

MOST, FEWEST = 1_000, 16
"""Connections to the web server, however many descriptors there are."""

QUEUE = 512
"""Connections that wait in the system until they are let in."""

log = structlog.get_logger(__name__)


def hall() -> Hall:
    """As large as the process can afford."""
    allowed = ask_for_more()
    if allowed < OURS + FEWEST:
        log.warning("too few open files are allowed: raise ulimit -n", allowed=allowed)
    return Hall(max(FEWEST, min(MOST, allowed - OURS)))


def count(hall: Hall, registry: CollectorRegistry) -> None:
    """Among the figures of ``/metrics``."""
    here = Gauge("checkcall_web_connections", "Held now", registry=registry)
    here.set_function(lambda: hall.places.taken)
    away = Gauge("checkcall_web_turned_away", "Since the start", registry=registry)
    away.set_function(lambda: hall.places.turned_away)


class WebServer(Server):
    """asyncio lets in as many at a time as may wait; here more may wait."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Raises what keeps it from listening: uvicorn would log it, and end us with an
        exit code of its own."""
        uvicorns = logging.getLogger("uvicorn.error")
        uvicorns.disabled = True
        try:
            await super().startup(sockets)
        except SystemExit as end:
            raise end.__context__ or end from None
        finally:
            uvicorns.disabled = False
        host, port = self.config.host, self.config.port
        log.info("listening", address=f"http://{host}:{port}")
        for server in self.servers:
            for listener in server.sockets:
                with socket.socket(fileno=os.dup(listener.fileno())) as same:
                    same.listen(QUEUE)


async def serve(app: ASGIApp, listen: Address, hall: Hall) -> None:
    """Until cancelled."""
    host, port = listen
    config = uvicorn.Config(
        app,
        host,
        port,
        http=partial(Door, hall=hall),  # type: ignore[arg-type]  # it is only called
        ws="none",
        backlog=AT_A_TIME,
        log_config=None,
        log_level="warning",
        lifespan="off",
        server_header=False,
        proxy_headers=False,
    )
    server = WebServer(config)
    try:
        await server.serve()
    finally:
        for listening in getattr(server, "servers", []):  # none when it never began
            listening.close()
        hall.closes()
