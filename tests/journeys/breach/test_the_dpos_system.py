"""The DPO's own system hears what becomes of a breach, signed, until it takes it."""

import json
import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from scheduler.couriers.webhook.signature import SIGNATURE, TIMESTAMP
from tests.couriers.servers import http_server
from tests.journeys.web.test_web_register import RECORD, at_a_browser
from tests.webhook_schema import CHECKED, FILE, fields, schema

SECRET = "a secret for tests only"
PAGE = Path(__file__).parents[3] / "docs/dpo-webhook.md"


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


async def test_a_form_of_many_ticks_is_one_fact(night, register):
    await reports(night)
    visitor = await at_a_browser(night)
    await visitor.opens(RECORD)
    before = len(facts(register))
    await visitor.sends("whose", who=["visitors", "children", "staff"])
    await night.passes(seconds=1)
    told = facts(register)[before:]
    assert [each["event"] for each in told] == ["breach.updated"]
    assert told[0]["subjects"] == ["staff", "visitors", "children"]


async def test_whatever_a_form_of_the_page_says_is_one_fact(night, register):
    await reports(night)
    visitor = await at_a_browser(night)
    await visitor.opens(RECORD)
    before = len(facts(register))
    await visitor.sends("facts", kind="lost_device", place="MKT", system="tablet")
    await visitor.sends("steps", steps=["look", "lock"])
    await visitor.sends("assess", data=["contact"], likely="possible", people="12")
    await visitor.sends("decide", risk="yes", high="no")
    await visitor.sends("decide", risk="yes", high="no")
    await night.passes(seconds=1)
    told = [each["event"] for each in facts(register)[before:]]
    assert sorted(told) == [*2 * ["breach.assessed"], *2 * ["breach.updated"]]


async def test_it_hears_all_that_becomes_of_a_breach_as_the_schema_says(
    night, register
):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await reports(night)
    await officer.presses("Found 15 minutes ago")
    await officer.presses("Phone or device lost")
    await officer.presses("Locked it from another device")
    await officer.presses("About when it was found")
    await officer.presses("Tablet")
    await night.passes(minutes=1)
    await dpo.presses("Acknowledge")
    await dpo.presses("Assess BR-1")
    for label in ("None of these", "None of these", "about 10", "Not known"):
        await dpo.presses(label)
    for label in ("None of these", "None of these", "Harm possible", "Yes", "No"):
        await dpo.presses(label)
    await dpo.says("/breaches")
    await dpo.presses("Notification pack of BR-1")
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("IC-9")
    await dpo.presses("People told")
    await dpo.presses("Letter")
    await dpo.presses("about 10")
    await dpo.presses("Contained")
    told = facts(register)
    for heard in register.heard:
        CHECKED.validate_json(heard.body)
    assert all(sorted(each) == sorted(fields()) for each in told)
    assert [each["event"].removeprefix("breach.") for each in told] == [
        *("raised", "dated", "updated", "updated", "updated", "updated"),
        *("acknowledged", "assessed"),
        *("regulator_told", "updated", "updated", "closed"),
    ]
    assert len({each["id"] for each in told}) == len(told)
    raised, dated, _, _, _, answered, *_ = told
    assert (raised["status"], raised["site"]) == ("reported", "RIV")
    assert raised["acknowledge_by"] == "2026-01-10T23:00:00.000000Z"
    assert dated["acknowledge_by"] == "2026-01-10T22:45:00.000000Z"
    assert (answered["kind"], answered["system"]) == ("lost_device", "tablet")
    last = told[-1]
    assert last["acknowledged_by"] == "N.R. P001"
    assert last["people"] == {"number": 10, "about": True}
    assert (last["risk"], last["high_risk"]) == (True, False)
    assert last["regulator_ref"] == "IC-9"
    assert (last["people_told"], last["people_told_by"]) == (10, "letter")
    assert last["closed_at"] == "2026-01-10T22:01:00.000000Z"
    assert not any(name in str(told) for name in ("Okafor", "Rahman", "laptop"))


async def test_it_hears_that_nobody_has_it_any_more(night, register):
    await reports(night)
    await night.officer("E1001").says("/bookoff")
    await night.dpo("P001").presses("Acknowledge")
    await night.passes(hours=8)
    newest = facts(register)[-1]
    assert (newest["event"], newest["status"]) == ("breach.updated", "reported")
    assert newest["acknowledged_by"] is None
    assert newest["acknowledged_at"] is not None


async def test_closed_as_no_breach_it_is_not_reportable(night, register):
    await reports(night)
    await night.dpo("P001").presses("Acknowledge")
    await night.dpo("P001").presses("Not a breach")
    newest = facts(register)[-1]
    assert (newest["event"], newest["not_reportable"]) == ("breach.closed", True)


def test_the_schema_is_made_from_the_fields_and_explains_each():
    assert FILE.read_text() == schema(), "run: make schema"
    properties = json.loads(FILE.read_text())["properties"]
    bare = [name for name in properties if "description" not in properties[name]]
    assert set(bare) <= {"reported_at", "happened_at", "event", "closed_at"}


def test_the_example_of_the_docs_is_one():
    [example] = re.findall(r"```json\n(.+?)```", PAGE.read_text(), re.S)
    CHECKED.validate_json(example)
    assert sorted(json.loads(example)) == sorted(fields())


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


def test_the_docs_name_every_field():
    assert [name for name in fields() if f"`{name}`" not in PAGE.read_text()] == []


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


async def test_while_the_dpos_are_away_somebody_else_enters_it(night, register):
    register.answers = [422]
    for staff_id in ("P001", "P002"):
        await night.dpo(staff_id).says("/away 2026-01-09 2026-01-12")
    await reports(night)
    await night.siro("S001").is_told("Your own system refused what it was told of BR-1")


async def test_the_dpo_is_told_while_the_system_is_down(night, register):
    register.answers = [500] * 50
    await reports(night)
    await night.dpo("P001").is_told("DATA BREACH BR-1")
