"""One person is rung and texted for real, marked as a test from first to last."""

import json

import pytest
from pydantic import SecretStr

from bot.desk.telephone import ring_tests
from bot.domain.refs import StaffId
from bot.domain.telephone.call import Status
from bot.domain.telephone.ring_test import By
from scheduler.calendar_jobs import tidy
from storage.messages.message import State
from tests.couriers.servers import http_server
from tests.journeys.addresses import MOBILE, falls_silent, gives
from tests.journeys.telephone.exchange import SECRET, Exchange
from tests.journeys.text_messages.texts import Texts

NUMBER = "+44 7700 900000"


@pytest.fixture
def texting():
    with http_server() as listener:
        yield listener


@pytest.fixture
def more_settings(gateway, texting):
    return {
        "call_url": gateway.url,
        "sms_url": texting.url,
        "sms_number": NUMBER,
        "inbound_secret": SecretStr("a secret of the gateway"),
    }


@pytest.fixture
async def exchange(night, gateway):
    assert SECRET == "a secret of the gateway"
    await gives(night, "E1001", phone="07700 900101")
    return Exchange(night, gateway)


@pytest.fixture
def texts(night, texting):
    return Texts(night, texting)


async def begins(night, staff_id="E1001"):
    def begin(desk):
        return ring_tests.begin(desk, desk.person(StaffId(staff_id)))

    test = await night.asks(begin)
    await night.settles()
    return test


async def seen(night, test):
    return await night.asks(lambda desk: ring_tests.look(desk, test.id))


async def call_and_text(night, test):
    found = await seen(night, test)
    return found.call, found.text


async def test_key_1_ends_it_and_every_word_says_that_it_is_a_test(
    night, exchange, texts
):
    test = await begins(night)
    assert exchange.numbers == ["+447700900101"]
    assert await texts.is_told("TEST by Checkcall: nothing has happened. Answer OK")
    assert await call_and_text(night, test) == (Status.RINGING, State.DELIVERED)
    heard = await exchange.picks_up()
    assert heard.startswith("This is a test by Checkcall. Nothing has happened.")
    assert (await exchange.presses("9")) == heard
    second = exchange.address().replace("turn=1", "turn=2")
    said = await exchange.says(second, key="1")
    assert "Thank you, the test is done. Goodbye." in said.text
    ended = await seen(night, test)
    assert (ended.test.answered_how, ended.call) == (By.KEY, Status.PRESSED)
    again = await exchange.says(second, key="1")
    assert again.status_code == 403
    for who in ("E1001", "D001", "D002", "X001"):
        await night.person(who).hears_nothing()


async def test_a_reply_by_text_ends_it_for_somebody_who_is_not_on_shift(
    night, exchange, texts
):
    test = await begins(night)
    await texts.is_told("TEST by Checkcall")
    await texts.sends("ok")
    assert await texts.is_told("Thank you") == "Thank you, the test is done."
    assert (await seen(night, test)).test.answered_how is By.REPLY
    assert "it is over. Nothing is needed." in await exchange.picks_up()
    await texts.sends("ok")
    await texts.is_told("you are not booked on.")


async def test_what_is_texted_back_means_what_it_says_too(night, exchange, texts):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=55)
    test = await begins(night)
    await texts.is_told("TEST by Checkcall")
    await texts.sends("ok")
    await texts.is_told("Check call recorded 22:55.")
    assert (await seen(night, test)).test.answered_how is By.REPLY
    other = await begins(night)
    await texts.is_told("TEST by Checkcall")
    await texts.sends("sos")
    await texts.is_told("SOS INC-1 is going out now.")
    await night.duty_manager("D001").is_told("SOS from")
    assert (await seen(night, other)).test.answered_how is By.REPLY


async def test_nobody_answers_and_nothing_follows_for_them(night, exchange, gateway):
    test = await begins(night)
    await exchange.nobody_answers()
    assert (await seen(night, test)).call is Status.UNHEARD
    await night.passes(minutes=10)
    assert len(gateway.heard) == 1
    for who in ("E1001", "D001", "D002", "X001"):
        await night.person(who).hears_nothing()


async def test_a_gateway_that_is_down_is_no_product_that_does_not_run(
    night, exchange, gateway
):
    gateway.says = b'{"error": "no line"}'
    test = await begins(night)
    down = await seen(night, test)
    assert (down.call, down.tried) == (Status.QUEUED, True)
    gateway.says = b""
    await night.passes(seconds=10)
    assert (await seen(night, test)).call is Status.RINGING


async def test_a_gateway_that_refuses_wakes_no_manager(night, exchange, gateway):
    gateway.answers = [400]
    test = await begins(night)
    assert (await seen(night, test)).call is Status.REFUSED
    await night.passes(minutes=10)
    await night.duty_manager("D001").hears_nothing()


async def test_who_asked_for_it_gives_up_and_nothing_is_sent_any_more(
    night, exchange, gateway, texting
):
    gateway.answers, texting.answers = [503], [503]
    test = await begins(night)
    await night.asks(lambda desk: ring_tests.end(desk, test.id))
    await night.passes(minutes=10)
    assert len(gateway.heard) == len(texting.heard) == 1
    assert await call_and_text(night, test) == (Status.DROPPED, State.DROPPED)


async def test_whoever_asked_was_killed_and_an_hour_later_it_is_over(
    night, exchange, texts
):
    test = await begins(night)
    await texts.is_told("TEST by Checkcall")
    await night.passes(hours=1)
    await texts.sends("ok")
    await texts.is_told("you are not booked on.")
    assert (await seen(night, test)).test.answered_how is None
    await night.passes(days=4)
    await night.asks(tidy)
    forgotten = lambda desk: desk.unit.ring_tests.find(test.id)  # noqa: E731
    assert await night.asks(forgotten) is None


async def test_it_gives_way_to_an_sos_of_the_one_it_would_ring(
    night, exchange, gateway, texting
):
    gateway.answers = [503]
    test = await begins(night)
    await night.officer("E1001").says("/sos")
    await night.passes(seconds=30)
    assert (await seen(night, test)).call is Status.DROPPED
    rung = [json.loads(heard.body)["to"] for heard in gateway.heard[1:]]
    assert "+447700900101" not in rung


async def test_whom_an_alarm_concerns_is_not_tried(night, exchange):
    await gives(night, "D001", phone=MOBILE)
    await falls_silent(night)

    def must_wait(desk):
        return {
            who: ring_tests.must_wait(desk, desk.person(StaffId(who)))
            for who in ("E1001", "D001", "D002")
        }

    waits = {"E1001": True, "D001": True, "D002": False}
    assert await night.asks(must_wait) == waits
    await night.duty_manager("D001").presses("I have this")
    assert (await night.asks(must_wait)) == waits
    await night.duty_manager("D001").presses("Officer is safe")
    assert not any((await night.asks(must_wait)).values())
