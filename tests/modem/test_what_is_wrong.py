"""What is wrong with a modem is known by its name."""

import pytest

from bot.domain.messages.modem import Trouble
from scheduler.modem.broken import TakenByUs
from scheduler.modem.port import SerialPort
from tests.modem.kept import Kept
from tests.modem.network import brought


@pytest.mark.parametrize(
    ("pin", "trouble"),
    [
        ("SIM PIN", Trouble.PIN),
        ("SIM PUK", Trouble.PIN),
        ("none", Trouble.NO_SIM),
    ],
)
async def test_a_card_that_cannot_be_used(modem, pin, trouble):
    modem.pin = pin
    async with Kept(modem).runs() as kept:
        await kept.until(lambda: kept.keeper.trouble is trouble)
        modem.pin = "READY"
        await kept.until(lambda: kept.keeper.trouble is None)


async def test_the_card_is_taken_out_while_it_works(kept):
    kept.modem.pin = "none"
    kept.passes(seconds=10)
    await kept.until(lambda: kept.keeper.trouble is Trouble.NO_SIM)


async def test_no_network_and_then_one(kept):
    kept.modem.registered = False
    kept.passes(seconds=10)
    await kept.until(lambda: kept.keeper.trouble is Trouble.NO_NETWORK)
    kept.modem.registered = True
    kept.passes(seconds=10)
    await kept.until(lambda: kept.keeper.trouble is None)


async def test_a_modem_that_says_nothing(modem):
    modem.mute.set()
    async with Kept(modem).runs() as kept:
        await kept.until(lambda: kept.keeper.trouble is Trouble.SILENT)
        assert not kept.keeper.works
        modem.mute.clear()
        await kept.until(lambda: kept.keeper.trouble is None)


async def test_a_modem_that_does_not_say_what_comes_in_is_looked_at(modem):
    modem.knows_indications = False
    async with Kept(modem).runs() as kept:
        await kept.until(lambda: kept.keeper.trouble is None)
        modem.card[0] = brought("+447700900101", "OK")
        kept.passes(seconds=10)
        await kept.until(lambda: not modem.card)
        assert kept.heard.words == ["OK"]


async def test_whoever_comes_second_waits_and_takes_over(modem):
    first, second = Kept(modem), Kept(modem)
    async with second.runs():
        async with first.runs():
            await first.until(lambda: first.keeper.works or second.keeper.works)
            one = first if first.keeper.works else second
            other = second if one is first else first
            await other.until(lambda: other.keeper.waits)
            assert other.keeper.trouble is None
            with pytest.raises(TakenByUs):
                SerialPort(str(modem.path))
        await second.until(lambda: second.keeper.works)
