"""Telegram is away, and the question by text message cannot be brought either."""

import pytest

from tests.journeys.addresses import MAIL, gives
from tests.journeys.outage.test_by_text_meanwhile import (
    MANAGER,
    NUMBER,
    company_says,
    is_without_telegram,
)
from tests.journeys.text_messages.texts import settings_of


@pytest.fixture
def more_settings(post_office, gateway):
    lines = {"sms_number": NUMBER, "smtp_url": post_office.url}
    return settings_of(gateway) | lines


async def test_whoever_cannot_be_asked_by_text_is_named_to_the_manager_at_once(
    night, gateway, post_office
):
    await company_says(night, by_text_when_down=True)
    await gives(night, "D001", email=MAIL, phone=MANAGER)
    await night.officer("E1001").books_on("RIV")
    await is_without_telegram(night, minutes=9)
    before = len(post_office.texts())
    gateway.answers = [400]
    await night.passes(minutes=2)
    [told] = post_office.texts()[before:]
    assert "A message to A.O. E1001 was refused" in told
    assert "Ring them" in told
