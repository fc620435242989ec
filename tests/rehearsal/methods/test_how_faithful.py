"""What the page says of each method is what the code does, and all that can be sent."""

import inspect
import re
from pathlib import Path

import httpx
import pytest
from telegram import Bot

from rehearsal.methods.faithful import spoken
from rehearsal.methods.left_out import LEFT_OUT
from rehearsal.methods.paper import as_markdown
from rehearsal.methods.table import METHODS
from tests.rehearsal.conftest import PLAIN

PAGE = Path(__file__).parents[3] / "docs/stand-in.md"
NOT_SENT = {
    *("self", "read_timeout", "write_timeout", "connect_timeout", "pool_timeout"),
    *("api_kwargs", "filename", "disable_web_page_preview"),
}
"""python-telegram-bot's own, which Telegram never sees."""

SPOKEN = {each.name: each for each in spoken()}


def test_the_page_in_the_docs_is_the_one_that_the_code_writes():
    told = "run: python -m rehearsal --methods > docs/stand-in.md"
    assert PAGE.read_text() == as_markdown(), told


def test_every_method_that_is_answered_stands_on_it():
    assert {name.lower() for name in SPOKEN} == {*METHODS, "getupdates"}


@pytest.mark.parametrize("name", SPOKEN)
def test_whatever_a_client_can_send_is_read_or_said_to_be_passed_over(name):
    snake = re.sub("[A-Z]", lambda found: f"_{found[0].lower()}", name)
    sent = set(inspect.signature(getattr(Bot, snake)).parameters) - NOT_SENT
    assert SPOKEN[name].reads | LEFT_OUT.get(name, set()) == sent


def test_nothing_is_said_of_a_method_that_is_not_there():
    assert LEFT_OUT.keys() <= SPOKEN.keys()


@pytest.mark.parametrize(
    ("method", "given"),
    [
        ("sendMessage", {"chat_id": 1001}),
        ("sendMessage", {"chat_id": 1, "text": "x"}),
        ("sendMessage", {"chat_id": 1002, "text": "x"}),
        ("sendPhoto", {"chat_id": 1001}),
        ("sendDocument", {"chat_id": 1001, "document": "none"}),
        ("sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": "{"}),
        ("sendMessage", {"chat_id": 1001, "text": "x", "parse_mode": "Markdwon"}),
        ("editMessageText", {"chat_id": 1001, "message_id": 9, "text": "x"}),
        ("answerCallbackQuery", {"callback_query_id": "1"}),
        ("setMyCommands", {"commands": [{"command": "É", "description": "x"}]}),
        ("setWebhook", {"url": "http://example.org/"}),
        ("sendChatAction", {"chat_id": 1001, "action": "dancing"}),
    ],
)
async def test_what_is_refused_stands_on_the_page(standin, url, amara, method, given):
    standin.phone(1002, "Bryn")
    async with httpx.AsyncClient(base_url=url, **PLAIN) as http:
        answer = await http.post(f"/bot{standin.token}/{method}", json=given)
    told = answer.json()
    assert not told["ok"]
    assert told["description"] in {
        said.partition(" ")[2] for said in SPOKEN[method].refuses
    }


async def test_it_is_served_beside_the_phones(url):
    async with httpx.AsyncClient(base_url=url, **PLAIN) as http:
        answer = await http.get("/rehearsal/methods")
    assert answer.headers["content-type"].startswith("text/html")
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    for name in SPOKEN:
        assert f"<h2>{name}</h2>" in answer.text
