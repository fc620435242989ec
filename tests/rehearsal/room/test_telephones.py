"""Telephones ring on the page, and text messages come and go; the product answers."""

from datetime import timedelta

import httpx
import pytest

from rehearsal.network.doors import Doors
from rehearsal.network.network import State
from tests.rehearsal.conftest import PLAIN
from tests.rehearsal.room.conftest import LONGEST_S

OFFICER, MANAGER = 1001, 1002
SOS = "/sos man at the gate"


@pytest.fixture
async def http(here):
    async with httpx.AsyncClient(base_url=here.url, **PLAIN) as client:
        yield client


async def does(http, user_id, act, **given):
    answer = await http.post(f"/rehearsal/phones/{user_id}/{act}", json=given)
    return answer.status_code, answer.json()


async def rung(here, phone):
    """The call that rings there."""
    network = here.standin.network

    def ringing():
        call = network.call_of(phone.person)
        return call if call and call.state is State.RINGS else None

    return await here.standin.until(ringing, LONGEST_S)


async def test_a_key_on_the_telephone_takes_an_alarm_up(here, http):
    await here.everybody_joins()
    await here.officer_books_on()
    here.officer.says(SOS)
    await rung(here, here.duty_manager)
    assert await does(http, MANAGER, "answer") == (200, {"result": None})
    phones = (await http.get("/rehearsal/phones")).json()
    call = next(p["call"] for p in phones if p["id"] == MANAGER)
    assert call["asks"]
    assert "Press 1" in call["said"]
    assert (await does(http, MANAGER, "key", key="1"))[0] == 200
    await here.officer.shows("D001 has", LONGEST_S)
    assert (await does(http, MANAGER, "key", key="1"))[0] == 409


async def test_who_declines_or_does_not_pick_up_is_rung_no_longer(here, http):
    await here.everybody_joins()
    await here.officer_books_on()
    here.officer.says(SOS)
    first = await rung(here, here.duty_manager)
    assert (await does(http, MANAGER, "key", key="1"))[0] == 409
    assert (await does(http, MANAGER, "hang_up"))[0] == 200
    second = await rung(here, here.phone(1003))
    await here.keeper.goes_on(here.room.clock() + timedelta(seconds=40), lambda: False)
    calls = here.standin.network.calls

    def both_over():
        return all(calls[c.number].state is State.OVER for c in (first, second))

    await here.standin.until(both_over, LONGEST_S)
    assert here.officer.find("has INC") is None


async def test_an_officer_without_data_texts_and_is_answered(here, http):
    await here.everybody_joins()
    assert (await does(http, OFFICER, "text", text="ON RIV"))[0] == 200
    network, person = here.standin.network, here.officer.person

    def answered():
        texts = network.texts_of(person)
        return next((each.words for each in texts if not each.is_own), None)

    assert "Booked on" in await here.standin.until(answered, LONGEST_S)
    assert network.texts_of(person)[0].taken


async def test_while_telegram_is_down_check_calls_are_asked_for_by_text(here):
    await here.everybody_joins()
    await here.officer_books_on()
    here.standin.outage(True)
    network, person = here.standin.network, here.officer.person
    until = here.room.clock() + timedelta(minutes=6)
    assert await here.keeper.goes_on(until, lambda: bool(network.texts_of(person)))
    assert "OK" in network.texts_of(person)[0].words


@pytest.mark.parametrize(
    ("path", "given"),
    [
        ("calls", {"to": "+447700900111", "text": "x"}),
        ("calls", {"to": "1", "text": "x", "callback": "http://elsewhere/voice"}),
        ("texts", {"to": "+447700900111"}),
    ],
)
async def test_what_a_gateway_cannot_do_it_says(standin, url, path, given):
    standin.network.joined(Doors(home="http://127.0.0.1:9", secret="known to both"))
    async with httpx.AsyncClient(base_url=url, **PLAIN) as client:
        answer = await client.post(f"/gateway/{path}", json=given)
        assert answer.status_code == 400
        assert answer.json()["error"]
        forged = await client.post(f"/gateway/{path}", data=given)
        assert forged.status_code == 415
    assert standin.network.heard() == 0


async def test_a_line_to_a_product_that_is_away_is_dead(standin, url, amara):
    home = "http://127.0.0.1:9"
    standin.network.joined(Doors(home=home, secret="known to both"))
    async with httpx.AsyncClient(base_url=url, **PLAIN) as client:
        given = {"to": amara.person.number, "text": "x", "callback": f"{home}/voice"}
        assert (await client.post("/gateway/calls", json=given)).status_code == 201
        assert (await does(client, OFFICER, "answer"))[0] == 200
        assert (await does(client, OFFICER, "text", text="SOS"))[0] == 200
    assert standin.network.call_of(amara.person).state is State.OVER
    assert not standin.network.texts_of(amara.person)[0].taken
