"""Killed with telephones ringing: no call is lost, and no key that was answered."""

import json

import httpx

from tests.couriers.servers import http_server
from tests.process.house import LONGEST_S, asks, eventually, free_port

SECRET = "what the gateway shows"
RUTHS = "+447700900201"
"""Of the two who are rung at once, D001's."""


def test_killed_with_telephones_ringing_no_call_and_no_key_is_lost(house):
    """Placing: rung again, and it says so. A key: once it is answered it counts."""
    with http_server() as gateway:
        gateway.answering.clear()
        listen = f"127.0.0.1:{free_port()}"
        more = {"CALL_URL": gateway.url, "INBOUND_SECRET": SECRET, "LISTEN": listen}
        process = house.starts(**more)
        house.phones["E1001"].says("/sos")
        house.sees("D001", "SOS from")
        eventually(lambda: len(gateway.heard) == 2)  # of both duty managers
        process.is_killed()
        gateway.answering.set()
        process = house.starts(**more)
        eventually(lambda: len(gateway.heard) == 4)
        calls = [json.loads(heard.body) for heard in gateway.heard]
        first = next(call for call in calls if call["to"] == RUTHS)
        second = next(call for call in calls[2:] if call["to"] == first["to"])
        assert "You may have been rung about this before." not in first["text"]
        assert "You may have been rung about this before." in second["text"]
        shown = {"X-Checkcall-Secret": SECRET}
        key = {"url": first["callback"], "headers": shown, "timeout": LONGEST_S}
        taken = httpx.post(**key, data={"key": "1"})
        assert "You have this." in taken.text
        process.is_killed()
        house.starts(**more)
        eventually(lambda: asks(f"http://{listen}/healthz"))
        assert httpx.post(**key, data={"key": "1"}).status_code == 403
        house.sees("D002", "has this: SOS")
        house.stops()
    assert house.rows("SELECT status FROM alarm") == [("in_hand",)]
    assert len(gateway.heard) == 4
