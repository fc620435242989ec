"""A real Chromium, without scripts, in front of the register on a real port."""

import shutil
import socket
from contextlib import asynccontextmanager

import uvicorn

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((found for name in NAMES if (found := shutil.which(name))), None)
MISSING = "no Chromium is installed: none of " + ", ".join(NAMES)


@asynccontextmanager
async def serving(app, port=0):
    """On a free port of loopback, or on this one; yields the address."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    more = {"lifespan": "off", "log_config": None, "ws": "none"}
    config = uvicorn.Config(app, timeout_graceful_shutdown=1, **more)
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup(sockets=[listener])
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        await server.shutdown(sockets=[listener])


@asynccontextmanager
async def chromium():
    """One browser, which ends with the block."""
    from playwright.async_api import async_playwright

    async with async_playwright() as started:
        browser = await started.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"]
        )
        try:
            yield browser
        finally:
            await browser.close()
