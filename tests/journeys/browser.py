"""A real Chromium, without scripts, in front of the register on a real port."""

import asyncio
import re
import shutil
import socket
import subprocess
import tempfile
from contextlib import (
    AsyncExitStack,
    asynccontextmanager,
    closing,
    contextmanager,
    suppress,
)
from threading import Thread
from urllib.parse import urlsplit

import uvicorn

from tests.couriers.servers import certificate

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((found for name in NAMES if (found := shutil.which(name))), None)
UNFOLD = "document.querySelectorAll('details').forEach((each) => each.open = true)"
"""What a page folds in is seen at once, which takes a second for each by the mouse."""

MISSING = "no Chromium is installed: none of " + ", ".join(NAMES)


@asynccontextmanager
async def serving(app, port=0, certificate=None):
    """On a free port of loopback, or on this one; yields the address, which is
    https with the file of a ``certificate``."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    more = {"lifespan": "off", "log_config": None, "ws": "none"}
    if certificate is not None:
        more["ssl_certfile"] = certificate
    config = uvicorn.Config(app, timeout_graceful_shutdown=1, **more)
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup(sockets=[listener])
    try:
        scheme = "http" if certificate is None else "https"
        yield f"{scheme}://127.0.0.1:{listener.getsockname()[1]}"
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


NO_POPUPS = "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup"
"""Nobody sees the bar of addresses; its two lists of suggestions are pages that each
window opens, and take longer than the page that is looked at."""

LISTENS = re.compile(r"DevTools listening on ws://([^/]+)/")


@contextmanager
def running():
    """A browser that many tests join, one after another; yields its address. Each test
    has a loop of its own, and a start takes longer than most stories."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        quiet = ("--headless", "--no-sandbox", "--no-first-run", "--hide-scrollbars")
        where = ("--remote-debugging-port=0", f"--user-data-dir={profile}")
        started = subprocess.Popen(
            [CHROMIUM, *quiet, *where, NO_POPUPS, "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        said = next(found for line in started.stderr if (found := LISTENS.search(line)))
        rest = Thread(target=started.stderr.read, daemon=True)
        rest.start()  # so that it never waits for somebody to read what it says
        try:
            yield f"http://{said[1]}"
        finally:
            started.terminate()
            started.wait(10)
            rest.join()
            started.stderr.close()


@asynccontextmanager
async def joined(address):
    """The same browser; it goes on after."""
    from playwright.async_api import async_playwright

    async with async_playwright() as started:
        yield await started.chromium.connect_over_cdp(address)


async def leaves(browser):
    """With all that was opened. The first context is the browser's own: it ends with
    the line to it."""
    for context in browser.contexts[1:]:
        await context.close()


@asynccontextmanager
async def at_their_names(folder, sites):
    """What a context of a browser has to be told, so that it finds each app at its
    public name, by https."""
    certificate(folder)
    async with AsyncExitStack() as stack:
        ports = {}
        for name, app in sites.items():
            server = serving(app, certificate=folder / "mail.pem")
            url = await stack.enter_async_context(server)
            ports[urlsplit(name).netloc] = urlsplit(url).port
        proxy = await stack.enter_async_context(_leading_to(ports))
        yield {"proxy": {"server": proxy}, "ignore_https_errors": True}


@asynccontextmanager
async def _leading_to(ports):
    """A proxy that knows these names, and no other way out."""
    leading = set()

    async def leads(reader, writer):
        leading.add(asyncio.current_task())
        with closing(writer), suppress(OSError, asyncio.IncompleteReadError):
            asked = (await reader.readuntil(b"\r\n\r\n")).split()
            port = ports.get(asked[1].decode().removesuffix(":443"))
            if port is None:
                return
            there, back = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            with closing(back):
                await asyncio.gather(_hands_on(reader, back), _hands_on(there, writer))

    listening = await asyncio.start_server(leads, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    finally:
        listening.close()
        for one in leading:
            one.cancel()
        await asyncio.gather(*leading, return_exceptions=True)


async def _hands_on(reader, writer):
    """Until one side has said all that it has to say; then the other hears that."""
    while said := await reader.read(65_536):
        writer.write(said)
        await writer.drain()
    writer.close()
