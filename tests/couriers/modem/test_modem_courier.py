"""Text messages given to a modem, and what became of them."""

import pytest

from bot.domain.messages.channel import Channel
from bot.domain.messages.gsm import written
from bot.domain.messages.lanes import Lane
from bot.ports import Accepted, NotSent, Undeliverable
from scheduler.couriers.modem import courier
from scheduler.couriers.modem.courier import ModemCourier
from tests.couriers.builders import WORDS, a_notice
from tests.modem.kept import Kept
from tests.modem.pretend import pretend_modem


@pytest.fixture
async def kept(tmp_path):
    with pretend_modem(tmp_path) as plugged_in:
        async with Kept(plugged_in).runs() as keeping:
            await keeping.until(lambda: keeping.keeper.trouble is None)
            yield keeping


async def deliver(kept, to="07700 900123"):
    return await ModemCourier(kept.keeper).deliver(a_notice(Channel.SMS, to))


async def test_it_goes_to_the_number_as_networks_write_it_in_plain_letters(kept):
    assert await deliver(kept) == Accepted(1)
    assert kept.modem.texts == {"+447700900123": [written(WORDS)]}


async def test_a_landline_gets_no_text_message(kept):
    assert await deliver(kept, "020 7946 0000") == Undeliverable("no mobile number")
    assert kept.modem.sent == []


async def test_what_has_no_turn_in_time_is_tried_again_and_never_sent_twice(
    kept, monkeypatch
):
    monkeypatch.setattr(courier, "TURN_WITHIN_S", 0.05)
    kept.modem.holds_messages = True
    first = kept.keeper.put(Lane.REPLY, "+447700900101", "first")
    await kept.until(lambda: kept.modem.sent)
    assert await deliver(kept) == NotSent("the modem is busy")
    kept.modem.lets_go()
    await kept.until(first.done.done)
    await kept.sends("last")
    assert [part.text for part in kept.modem.sent] == ["first", "last"]


async def test_a_modem_that_is_gone_has_got_nothing(kept):
    kept.modem.unplug()
    await kept.until(lambda: not kept.keeper.works)
    assert type(await deliver(kept)) is NotSent
