"""What stands on the web: health, metrics, and Telegram's own calls."""

import httpx
import pytest
from prometheus_client import CollectorRegistry, Gauge

from bot.desk.doorway import Unavailable
from handlers.web.app import LARGEST_UPDATE, SECRET_HEADER, web_app
from handlers.web.pages import HEADERS

SECRET = "right"


class Telegram:
    """Calls the webhook as Telegram does, and sees what was taken."""

    def __init__(self, troubles=(), fails=None):
        self.taken = []
        self.fails = fails
        registry = CollectorRegistry()
        Gauge("checkcall_outbox_waiting", "owed", registry=registry).set(3)

        async def find():
            return list(troubles)

        self.find = find
        self.app = web_app(find, registry, take=self.take, secret=SECRET)

    async def take(self, update):
        if self.fails is not None:
            raise self.fails
        self.taken.append(update)

    async def calls(self, method, path, **more):
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(
            transport=transport, base_url="http://here"
        ) as client:
            return await client.request(method, path, **more)


async def test_an_update_with_the_right_secret_is_taken_before_the_answer():
    telegram = Telegram()
    answer = await telegram.calls(
        "POST", "/telegram", json={"update_id": 1}, headers={SECRET_HEADER: SECRET}
    )
    assert answer.status_code == 200
    assert telegram.taken == [{"update_id": 1}]


@pytest.mark.parametrize("headers", [{}, {SECRET_HEADER: "wrong"}])
async def test_a_stranger_without_the_secret_is_turned_away(headers):
    telegram = Telegram()
    answer = await telegram.calls(
        "POST", "/telegram", json={"update_id": 1}, headers=headers
    )
    assert answer.status_code == 403
    assert telegram.taken == []


@pytest.mark.parametrize(
    ("failure", "status"), [(RuntimeError("ours"), 500), (Unavailable(), 503)]
)
async def test_an_update_that_was_not_committed_is_not_confirmed(failure, status):
    telegram = Telegram(fails=failure)
    answer = await telegram.calls(
        "POST", "/telegram", json={"update_id": 1}, headers={SECRET_HEADER: SECRET}
    )
    assert answer.status_code == status


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{", 400), (b"[]", 400), (b"{}", 400), (b" " * (LARGEST_UPDATE + 1), 413)],
)
async def test_what_is_no_update_is_refused(body, status):
    telegram = Telegram()
    answer = await telegram.calls(
        "POST", "/telegram", content=body, headers={SECRET_HEADER: SECRET}
    )
    assert answer.status_code == status
    assert telegram.taken == []


async def test_whoever_watches_sees_that_it_is_alive_and_why_it_is_not_ready():
    well, ill = Telegram(), Telegram(troubles=["database: OperationalError"])
    assert (await well.calls("GET", "/healthz")).status_code == 200
    assert (await well.calls("GET", "/readyz")).text == "ready\n"
    answer = await ill.calls("GET", "/readyz")
    assert (answer.status_code, answer.text) == (503, "database: OperationalError\n")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 404),
        ("GET", "/healthz/", 404),
        ("GET", "//elsewhere.example/", 404),
        ("GET", "/%00", 404),
        ("GET", "/healthz%00", 404),
        ("GET", "/healthz%0D%0AX-Evil:%201", 404),
        ("GET", "/%FF%FE", 404),
        ("GET", "/" + "1" * 100, 404),
        ("GET", "/x" * 900, 404),
        ("GET", "/x" * 9_000, 414),
        ("GET", "/readyz?" + "a=1&" * 9_000, 414),
        ("GET", "/readyz?" + "%00&" * 400, 200),
        ("GET", "/telegram", 405),
        ("DELETE", "/metrics", 405),
    ],
)
async def test_whatever_address_is_tried_nothing_breaks(method, path, status):
    answer = await Telegram().calls(method, f"http://here{path}")
    assert answer.status_code == status
    if status != 200:
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert "location" not in answer.headers


async def test_whoever_measures_finds_the_figures():
    answer = await Telegram().calls("GET", "/metrics")
    assert "checkcall_outbox_waiting 3.0" in answer.text


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/healthz"),
        ("GET", "/readyz"),
        ("GET", "/metrics"),
        ("GET", "/"),
        ("GET", "/look/look.css"),
        ("POST", "/telegram"),
        ("GET", "/telegram"),
        ("GET", "/" + "x" * 2_001),
    ],
)
async def test_every_answer_carries_the_same_headers(method, path):
    """Figures, too: nobody keeps them, and no browser takes them for a page."""
    answer = await Telegram().calls(method, path)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


@pytest.mark.parametrize(
    ("homes", "status", "shown"),
    [
        (("board", "register"), 303, "/board"),
        (("register",), 303, "/register"),
        ((), 404, None),
    ],
)
async def test_whoever_types_the_bare_address_is_shown_where_to_sign_in(
    homes, status, shown
):
    telegram = Telegram()
    places = dict.fromkeys(homes, telegram.app)
    telegram.app = web_app(telegram.find, CollectorRegistry(), **places)
    answer = await telegram.calls("GET", "/")
    assert (answer.status_code, answer.headers.get("location")) == (status, shown)
