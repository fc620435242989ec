"""A gateway and a modem: what the one does not take goes by the other."""

import pytest

from bot.domain.messages.channel import Channel
from bot.ports import Accepted, Flooded, NotSent, Undeliverable, Unknown
from scheduler.couriers.modem.courier import GatewayFirst
from tests.couriers.builders import a_notice

NOTICE = a_notice(Channel.SMS, "07700 900123")
TAKEN, BUSY, LOST = Accepted(None), NotSent("away"), Unknown("no answer")
NEVER = Undeliverable("HTTP 401")


class Carries:
    """Says what it was told to say, in order."""

    def __init__(self, *outcomes):
        self.outcomes, self.tried = list(outcomes), 0

    async def deliver(self, letter):
        self.tried += 1
        return self.outcomes.pop(0)


@pytest.mark.parametrize(
    ("gateway", "modem", "outcome"),
    [
        (TAKEN, None, TAKEN),
        (BUSY, Accepted(7), Accepted(7)),
        (Flooded(30), Accepted(7), Accepted(7)),
        (NEVER, Accepted(7), Accepted(7)),
        (NEVER, BUSY, BUSY),
        (BUSY, NEVER, BUSY),
        (NEVER, NEVER, NEVER),
        (BUSY, LOST, LOST),
        (LOST, None, LOST),
    ],
)
async def test_the_modem_carries_what_the_gateway_does_not(gateway, modem, outcome):
    by_modem = Carries(modem)
    both = GatewayFirst(Carries(gateway), by_modem)
    assert await both.deliver(NOTICE) == outcome
    assert by_modem.tried == (modem is not None)


async def test_what_a_gateway_may_have_got_goes_by_the_modem_the_next_time():
    gateway, modem = Carries(LOST, TAKEN), Carries(Accepted(7))
    both = GatewayFirst(gateway, modem)
    assert await both.deliver(NOTICE) == LOST
    assert await both.deliver(NOTICE) == Accepted(7)
    assert await both.deliver(NOTICE) == TAKEN


async def test_and_by_the_gateway_again_when_the_modem_does_not_take_it():
    gateway, modem = Carries(LOST, TAKEN), Carries(BUSY)
    both = GatewayFirst(gateway, modem)
    assert await both.deliver(NOTICE) == LOST
    assert await both.deliver(NOTICE) == TAKEN
