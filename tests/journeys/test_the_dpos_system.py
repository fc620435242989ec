"""The DPO's own system hears what becomes of a breach, signed, until it takes it."""

import json
import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from scheduler.couriers.webhook.signature import SIGNATURE, TIMESTAMP
from tests.couriers.servers import http_server

SECRET = "a secret for tests only"
PAGE = Path(__file__).parents[2] / "docs/dpo-webhook.md"


@pytest.fixture
def register():
    with http_server() as listener:
        yield listener


@pytest.fixture
def more_settings(register):
    return {
        "dpo_webhook_url": f"{register.url}/breaches",
        "dpo_webhook_secret": SecretStr(SECRET),
    }


def facts(register):
    return [json.loads(heard.body) for heard in register.heard]


async def reports(night):
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1001").says("/breach Amara Okafor lost a laptop")


async def test_it_hears_that_a_breach_is_raised_dated_acknowledged_and_closed(
    night, register
):
    await reports(night)
    await night.officer("E1001").presses("Found 15 minutes ago")
    await night.passes(minutes=1)
    await night.dpo("P001").presses("Acknowledge")
    await night.dpo("P001").presses("Contained")
    told = facts(register)
    assert [each["event"] for each in told] == [
        "breach.raised",
        "breach.dated",
        "breach.acknowledged",
        "breach.closed",
    ]
    assert len({each["id"] for each in told}) == 4
    raised, dated, acknowledged, closed = told
    assert raised["ref"] == "BR-1"
    assert (raised["status"], raised["site"]) == ("reported", "RIV")
    assert raised["acknowledge_by"] == "2026-01-10T23:00:00.000000Z"
    assert dated["acknowledge_by"] == "2026-01-10T22:45:00.000000Z"
    assert acknowledged["acknowledged_by"] == "N.R. P001"
    assert closed["closed_at"] == "2026-01-10T22:01:00.000000Z"


async def test_it_reads_initials_and_no_word_of_the_reporter(night, register):
    await reports(night)
    [heard] = register.heard
    assert facts(register)[0]["reported_by"] == "A.O. E1001"
    assert b"laptop" not in heard.body
    assert b"Okafor" not in heard.body


async def test_each_fact_is_signed_as_the_docs_say(night, register):
    await reports(night)
    [heard] = register.heard
    place: dict = {}
    exec(re.search(r"```python\n(.+?)```", PAGE.read_text(), re.S)[1], place)
    sent = (heard.headers[TIMESTAMP], heard.headers[SIGNATURE])
    now = night.now.timestamp()
    assert place["is_genuine"](SECRET, *sent, heard.body, now)
    assert not place["is_genuine"](SECRET, *sent, heard.body + b" ", now)
    assert not place["is_genuine"](SECRET, *sent, heard.body, now + 301)


async def test_the_docs_name_every_field(night, register):
    await reports(night)
    fields = facts(register)[0]
    assert [name for name in fields if f"`{name}`" not in PAGE.read_text()] == []


async def test_it_is_told_again_until_it_takes_the_fact(night, register):
    register.answers = [500, 0, 503]
    await reports(night)
    await night.passes(minutes=1)
    told = facts(register)
    assert len(told) == 4
    assert len({each["id"] for each in told}) == 1
    assert len({heard.headers[SIGNATURE] for heard in register.heard}) > 1
    await night.passes(hours=1)
    assert len(register.heard) == 4


async def test_a_fact_that_it_refuses_is_entered_by_hand(night, register):
    register.answers = [422]
    await reports(night)
    told = await night.dpo("P001").is_told("Your own system refused")
    assert "BR-1: HTTP 422" in told.text
    await night.passes(hours=1)
    assert len(register.heard) == 1


async def test_the_dpo_is_told_while_the_system_is_down(night, register):
    register.answers = [500] * 50
    await reports(night)
    await night.dpo("P001").is_told("DATA BREACH BR-1")
