"""Updates that no phone sends, through both intakes of a real process: each is taken
once, recorded by id and kind, and the SOS behind them is heard."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread
from urllib.parse import parse_qs

import httpx
import pytest

from handlers.web.app import SECRET_HEADER
from tests.process.estate import ready
from tests.process.house import LONGEST_S, free_port

OFFICER, MANAGER = 1001, 2001
HUGE = 2**64
WORD = "Abernathystone"
"""Stands in some of them, and may stand in no log."""


def message(**fields: object) -> str:
    """As an officer on the books sends it, but for these fields."""
    person = {"id": OFFICER, "is_bot": False, "first_name": "C", "last_name": WORD}
    chat = {"id": OFFICER, "type": "private", "first_name": "C"}
    body = {"message_id": 7, "date": int(time.time()), "chat": chat, "from": person}
    return json.dumps({"message": body | {"text": f"gate 2, {WORD}"} | fields})


def replies(depth: int) -> dict[str, object]:
    return {"reply_to_message": replies(depth - 1)} if depth else {}


BODIES = {
    "nested too deeply for any parser": '{"message": '
    + "[" * 10**5
    + "]" * 10**5
    + "}",
    "nested too deeply for the library": message(**replies(300)),
    "a number of thousands of digits": '{"message": {"message_id": '
    + "9" * 5000
    + "}}",
    "a chat past 64 bits": message(chat={"id": HUGE, "type": "private"}),
    "a message past 64 bits": message(message_id=HUGE),
    "a sender past 64 bits": message(**{"from": {"id": HUGE}}),
    "a date past the end of time": message(date=10**30),
    "a date before it began": message(date=-(10**12)),
    "a list for the chat's id": message(chat={"id": [OFFICER], "type": "private"}),
    "a list for the message's id": message(message_id=[7]),
    "a list for the chat": message(chat=[OFFICER]),
    "a list for the sender": message(**{"from": [OFFICER]}),
    "a list of words": message(text=["/sos"]),
    "words that are none": message(text={"words": WORD}),
    "half a sign": message(text="gate \ud800 2"),
    "a photo that is none": message(photo={"file_id": [1]}, text=None, caption=WORD),
    "not a number": '{"message": {"message_id": NaN, "date": Infinity}}',
    "half a number": message(chat={"id": 1001.5, "type": "private"}),
    "an empty message": '{"message": {}}',
    "an empty edit": '{"edited_message": {}}',
    "an empty press": '{"callback_query": {}}',
    "an empty change": '{"my_chat_member": {}}',
    "no message": '{"message": null}',
    "a press of lists": '{"callback_query": {"id": [], "from": [], "data": []}}',
    "a press past 64 bits": json.dumps(
        {"callback_query": {"id": "1", "from": {"id": HUGE}, "data": f"take:{HUGE}"}}
    ),
    "nothing at all": "{}",
    "a kind that is new": '{"tomorrow": {"id": 1}}',
}


def updates(first: int, caller: int) -> list[bytes]:
    """Numbered from the first on; this officer's SOS comes last."""
    chat = {"id": caller, "type": "private", "first_name": "C"}
    person = {"id": caller, "is_bot": False, "first_name": "C"}
    sos = message(text="/sos", chat=chat, **{"from": person})
    each = enumerate((*BODIES.values(), sos), first)
    return [_numbered(number, body).encode() for number, body in each]


def _numbered(number: int, body: str) -> str:
    rest = body.removeprefix("{")
    return f'{{"update_id": {number}{"" if rest == "}" else ", "}{rest}'


class Telegram(ThreadingHTTPServer):
    """Gives these updates as they are, until they are confirmed."""

    def __init__(self, first: int, updates: list[bytes]) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self._first, self._updates = first, updates
        self.confirmed, self._end = first, first + len(updates)
        self.said: list[tuple[str, str]] = []
        self.change = Condition()

    def updates(self, offset: int, limit: int) -> bytes:
        with self.change:
            self.confirmed = max(self.confirmed, offset)
            self.change.notify_all()
            if self.confirmed == self._end:
                self.change.wait(1)
            waiting = self._updates[self.confirmed - self._first :][:limit]
            return b"[" + b",".join(waiting) + b"]"

    def says(self, chat: str, text: str) -> bytes:
        with self.change:
            self.said.append((chat, text))
            self.change.notify_all()
            where = {"id": int(chat), "type": "private"}
            sent = {"message_id": len(self.said), "date": 1, "chat": where}
            return json.dumps(sent).encode()

    def until_all_is_confirmed_and_the_sos_was_told(self) -> None:
        def seen() -> bool:
            told = any(c == str(MANAGER) and "SOS from" in t for c, t in self.said)
            return told and self.confirmed == self._end

        with self.change:
            assert self.change.wait_for(seen, LONGEST_S), (self.confirmed, self.said)


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Telegram

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        asked = {k: v[0] for k, v in parse_qs(self.rfile.read(length).decode()).items()}
        answer = b'{"ok": true, "result": ' + self._result(asked) + b"}"
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def _result(self, asked: dict[str, str]) -> bytes:
        match self.path.rpartition("/")[2]:
            case "getMe":
                return b'{"id": 123456, "is_bot": true, "first_name": "Checkcall"}'
            case "getUpdates":
                return self.server.updates(
                    int(asked.get("offset", 0)), int(asked.get("limit", 100))
                )
            case "sendMessage":
                return self.server.says(asked["chat_id"], asked["text"])
            case _:
                return b"true"

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@contextmanager
def telegram(first: int, updates: list[bytes]) -> Iterator[Telegram]:
    server = Telegram(first, updates)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="module")
def polled(house):
    """Played once: all of it is confirmed, and the SOS behind it was told."""
    first = 5_000_000
    with telegram(first, updates(first, caller=1001)) as given:
        house.starts(TELEGRAM_URL=given.url)
        given.until_all_is_confirmed_and_the_sos_was_told()
        house.stops()
    return recorded(house, first)


@pytest.fixture(scope="module")
def posted(house, polled):
    """Played once, each of it twice, in the house where the other officer called."""
    first, port = 6_000_000, free_port()
    at = f"http://127.0.0.1:{port}"
    house.starts(LISTEN=f"127.0.0.1:{port}", PUBLIC_URL=at)
    ready(port)
    webhook = house.until(lambda: house.standin.webhook)
    secret = {SECRET_HEADER: webhook.secret}
    with httpx.Client(timeout=LONGEST_S, headers=secret) as telegram:
        house.statuses = [
            telegram.post(f"{at}/telegram", content=body).status_code
            for body in updates(first, caller=1002) * 2
        ]
    house.sees("D001", "SOS from P.S. E1002")
    house.stops()
    return recorded(house, first)


def recorded(house, first: int) -> dict[int, str]:
    """The kind of each update from this number on."""
    rows = house.rows("SELECT key, kind FROM seen_update WHERE key NOT LIKE '%:%'")
    return {int(key): kind for key, kind in rows if int(key) >= first}


@pytest.fixture(params=["polled", "posted"])
def taken(request):
    return request.getfixturevalue(request.param)


def test_each_is_recorded_once_by_its_id_and_kind(taken):
    first = min(taken)
    assert sorted(taken) == [first + place for place in range(len(BODIES) + 1)]
    kinds = {"message", "edited_message", "callback_query", "my_chat_member", "other"}
    assert set(taken.values()) == kinds


def test_each_is_answered_200_and_so_is_the_same_again(house, posted):
    assert set(house.statuses) == {200}


def test_the_sos_behind_them_is_heard_once(house, posted):
    raised = house.rows("SELECT officer, count(*) FROM alarm GROUP BY officer")
    assert dict(raised) == {"E1001": 1, "E1002": 1}


def test_no_word_of_them_is_in_the_log(house, posted):
    for process in house.processes:
        assert WORD not in process.said
        assert process.is_sound
