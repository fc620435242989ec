"""Killed with a text message on its way: it is not lost, and the second says so."""

import json

from tests.couriers.servers import http_server
from tests.process.house import eventually


def test_a_text_message_that_a_killed_process_had_sent_is_repeated_and_says_so(house):
    with http_server() as gateway:
        gateway.answering.clear()
        process = house.starts(SMS_URL=gateway.url)
        house.phones["D001"].blocks_bot()
        house.phones["E1001"].says("/sos")
        house.sees("D002", "SOS from")
        eventually(lambda: gateway.heard)
        process.is_killed()
        gateway.answering.set()
        house.starts(SMS_URL=gateway.url)
        eventually(lambda: len(gateway.heard) > 1)
        house.stops()
    first, second = (json.loads(heard.body) for heard in gateway.heard)
    assert first["to"] == second["to"] == "+447700900201"
    assert first["text"].startswith("SOS from A.O.V. E1001 at site unknown.")
    assert second["text"] == f"{first['text']} (Repeat)"
    channels = "SELECT channel, state FROM outbox WHERE channel != 'telegram'"
    assert house.rows(channels) == [("sms", "delivered")]
