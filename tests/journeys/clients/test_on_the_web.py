"""A breach's page says whose data it is, sends the notice, and records who told it."""

import asyncio

import pytest

from tests.journeys.clients.contracts import HARBOUR, MARKET, signs
from tests.journeys.web.test_web_register import RECORD, at_a_browser, journal
from tests.papers.reading import read_docx


@pytest.fixture
def more_settings(post_office):
    return {"smtp_url": post_office.url}


@pytest.fixture
async def dpo(night, tmp_path):
    """At the page of a breach that may be of a client's data, or of another's."""
    await signs(night, tmp_path, HARBOUR, MARKET)
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    visitor = await at_a_browser(night)
    await visitor.opens(RECORD)
    return visitor


async def test_it_is_said_to_be_a_clients_and_the_notice_goes_out_once(
    night, dpo, post_office
):
    assert "Whose data is not known; it may be a client's." in dpo.page.text
    assert f"{RECORD}/client-notice.pdf" not in dpo.page.links
    page = await dpo.sends("client", whose="client")
    assert "Choose one of the answers." in page.text
    page = await dpo.sends("client", whose="client", client="HAR")
    assert "The client's data: HAR Harbour Estates." in page.text
    assert "24 h 0 min left, until 11 Jan 2026, 22:00" in page.text
    other = await at_a_browser(night, "P002")
    await other.opens(RECORD)
    both = (dpo, other)
    await asyncio.gather(*(each.sends("client-send") for each in both))
    late = max(both, key=lambda each: each.answer.status_code)
    assert sorted(each.answer.status_code for each in both) == [200, 409]
    assert "Somebody else saved this since you opened it." in late.page.text
    await night.settles()
    assert len(post_office.received) == 1
    page = await dpo.opens(RECORD)
    told = "HAR Harbour Estates told Sat 10 Jan 22:00, by e-mail from Checkcall, by"
    assert told in page.text
    assert "client told" in await journal(night)
    answer = await dpo.asks("GET", f"{RECORD}/client-notice.docx")
    assert "follow-up 1: BR-1" in read_docx(answer.content)


async def test_that_it_was_told_by_hand_is_recorded_with_its_time(night, dpo):
    await dpo.sends("client", whose="both", client="MKH")
    page = await dpo.sends("client-told", way="by_hand", client_told_at="21:40")
    assert "That is before the breach was found" in page.text
    await night.passes(minutes=10)
    page = await dpo.sends("client-told", way="by_hand", client_told_at="22:05")
    assert "MKH Market Halls told Sat 10 Jan 22:05, by hand, by N.R. P001." in page.text
    account = await night.asks(lambda desk: desk.unit.breaches.get(1).whose)
    assert account.told_at.minute == 5
