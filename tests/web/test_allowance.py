"""How much one address may send, and that nobody is remembered for long."""

from datetime import UTC, datetime, timedelta

from bot.domain.limits import COMPLAINTS_SENT, COMPLAINTS_SENT_BY_ALL
from handlers.web.complaints.allowance import Allowance

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
ONE, OTHER, BEHIND_THE_PROXY = "81.2.69.142", "81.2.69.160", ""


def test_an_address_has_its_own_allowance_and_it_comes_back():
    allowance = Allowance()
    for _ in range(COMPLAINTS_SENT.most):
        assert allowance.admits(ONE, NOON)
    assert not allowance.admits(ONE, NOON)
    assert allowance.admits(OTHER, NOON)
    assert allowance.admits(ONE, NOON + HOUR)


def test_those_behind_the_proxy_share_a_wider_one():
    allowance = Allowance()
    for _ in range(COMPLAINTS_SENT_BY_ALL.most):
        assert allowance.admits(BEHIND_THE_PROXY, NOON)
    assert not allowance.admits(BEHIND_THE_PROXY, NOON)
    assert allowance.admits(ONE, NOON)


def test_however_many_addresses_come_a_few_are_remembered():
    allowance = Allowance(most_origins=2)
    for _ in range(COMPLAINTS_SENT.most):
        allowance.admits(ONE, NOON)
    allowance.admits(OTHER, NOON)
    assert not allowance.admits(ONE, NOON)
    for number in range(2):
        allowance.admits(f"81.2.69.{number}", NOON)
    assert allowance.admits(ONE, NOON)
