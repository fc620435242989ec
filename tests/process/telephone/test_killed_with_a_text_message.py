"""Killed when a text message had been taken: brought again, it counts once."""

import httpx

from tests.couriers.servers import http_server
from tests.process.house import LONGEST_S, asks, eventually, free_port

SECRET = "what the gateway shows"
FIELDS = "from=From text=Body id=MessageSid"


def test_a_text_message_that_is_brought_again_counts_once(house):
    with http_server() as gateway:
        listen = f"127.0.0.1:{free_port()}"
        more = {"SMS_URL": gateway.url, "INBOUND_SECRET": SECRET, "LISTEN": listen}
        more["SMS_FIELDS"] = FIELDS
        process = house.starts(**more)
        eventually(lambda: asks(f"http://{listen}/healthz"))
        text = {"From": "+447700900101", "Body": "SOS", "MessageSid": "SM1"}
        door = {"url": f"http://{listen}/sms", "data": text, "timeout": LONGEST_S}
        assert httpx.post(**door).status_code == 403
        shown = {"headers": {"X-Checkcall-Secret": SECRET}}
        taken = httpx.post(**door, **shown)
        assert (taken.status_code, taken.text) == (200, "")
        process.is_killed()
        house.starts(**more)
        eventually(lambda: asks(f"http://{listen}/healthz"))
        assert httpx.post(**door, **shown).status_code == 200
        house.sees("D001", "SOS from")
        eventually(lambda: any(b"SOS INC-1" in heard.body for heard in gateway.heard))
        stranger = text | {"From": "+447700900999", "MessageSid": "SM2"}
        assert httpx.post(**door | {"data": stranger}, **shown).text == ""
        counted = asks(f"http://{listen}/metrics")
        assert "checkcall_texts_of_nobody 1.0" in counted.text
        house.stops()
    assert house.rows("SELECT count(*) FROM incident") == [(1,)]
    log = "".join(path.read_text() for path in house.folder.glob("*.log"))
    assert "7700900999" not in log
