"""Whoever sits at the register."""

import pytest

from tests.journeys.web.test_web_register import RECORD, at_a_browser


@pytest.fixture
async def dpo(night):
    """At the page of a breach that nobody has acknowledged."""
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    visitor = await at_a_browser(night)
    await visitor.opens(RECORD)
    return visitor
