"""A real Chromium, without scripts, in front of the register on a real port."""

import re
import shutil
import socket
import subprocess
import tempfile
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
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
async def chromium(*more):
    """One browser, which ends with the block; ``more`` is said when it is started."""
    from playwright.async_api import async_playwright

    async with async_playwright() as started:
        browser = await started.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", *more]
        )
        try:
            yield browser
        finally:
            await browser.close()


LISTENS = re.compile(r"DevTools listening on ws://([^/]+)/")


@contextmanager
def running():
    """A browser that many tests join, one after another; yields its address. Each test
    has a loop of its own, and a start takes longer than most stories."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        quiet = ("--headless", "--no-sandbox", "--no-first-run", "--hide-scrollbars")
        where = ("--remote-debugging-port=0", f"--user-data-dir={profile}")
        started = subprocess.Popen(
            [CHROMIUM, *quiet, *where, "about:blank"],
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
    """The same browser, with pages and cookies of one's own; it goes on after."""
    from playwright.async_api import async_playwright

    async with async_playwright() as started:
        browser = await started.chromium.connect_over_cdp(address)
        try:
            yield browser
        finally:
            for context in browser.contexts:
                await context.close()


@asynccontextmanager
async def at_their_names(folder, sites):
    """A browser that finds each app at its public name, by https."""
    certificate(folder)
    async with AsyncExitStack() as stack:
        rules = []
        for name, app in sites.items():
            server = serving(app, certificate=folder / "mail.pem")
            url = await stack.enter_async_context(server)
            rules.append(f"MAP {urlsplit(name).netloc}:443 {urlsplit(url).netloc}")
        told = f"--host-resolver-rules={','.join(rules)}"
        yield await stack.enter_async_context(chromium(told))
