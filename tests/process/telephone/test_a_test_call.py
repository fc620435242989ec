"""``check --ring`` beside the running product, which takes the key."""

import json
from concurrent.futures import ThreadPoolExecutor

import httpx

from tests.couriers.servers import http_server
from tests.process.house import LONGEST_S, asks, eventually, free_port

SECRET = "what the gateway shows"


def test_the_key_that_the_product_hears_is_printed_where_it_was_asked_for(house):
    with http_server() as gateway, ThreadPoolExecutor() as console:
        listen = f"127.0.0.1:{free_port()}"
        more = {"CALL_URL": gateway.url, "INBOUND_SECRET": SECRET, "LISTEN": listen}
        house.env |= {f"CHECKCALL_{name}": value for name, value in more.items()}
        house.starts()
        eventually(lambda: asks(f"http://{listen}/healthz"))
        typed = console.submit(house.types, "check", "--ring", "D001")
        eventually(lambda: gateway.heard or typed.done())
        call = json.loads(gateway.heard[0].body)
        assert call["text"].startswith("This is a test by Checkcall.")
        shown = {"X-Checkcall-Secret": SECRET}
        key = {"url": call["callback"], "headers": shown, "timeout": LONGEST_S}
        assert "Thank you" in httpx.post(**key, data={"key": "1"}).text
        done = typed.result(LONGEST_S)
        assert done.returncode == 0, done.stderr
        assert "call: key 1 was pressed" in done.stdout
        *_, last = done.stdout.splitlines()
        assert last.startswith("It works: ")
        assert last.endswith("D001 answered by telephone.")
        house.stops()
