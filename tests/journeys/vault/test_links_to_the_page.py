"""The link is for one person, for half an hour, and for one form."""

import pytest

from tests.journeys.vault.pages import (
    OURS,
    WITNESS,
    link_for,
    report,
    sends,
    writes_down,
)
from tests.journeys.visitor import Visitor, web_of


@pytest.fixture
async def officer(night):
    person = night.officer("E1001")
    await person.books_on("RIV")
    await report(person)
    return person


async def count(night):
    return len(await night.asks(lambda desk: desk.unit.vault.of(1)))


async def test_a_scanner_that_opens_it_uses_nothing_up_and_learns_nothing(
    night, officer
):
    link = await link_for(officer)
    scanner = Visitor(night, client="8.8.8.8")
    for method in ("GET", "HEAD", "GET"):
        await scanner.asks(method, link)
        assert scanner.answer.status_code == 200
    assert "A.O." not in scanner.page.html
    assert "fence" not in scanner.page.html
    await writes_down(night, link, **WITNESS)
    assert await count(night) == 1


async def test_a_link_is_taken_once_and_what_came_too_late_is_shown_to_its_writer(
    night, officer
):
    link = await link_for(officer)
    late = Visitor(night)
    await late.opens(link)
    await writes_down(night, link, **WITNESS)
    form = late.page.forms[0].fields
    second = {"who": ["witness"], "name": ["Ida Moss"], "phone": ["07700 900999"]}
    await late.asks("POST", link, data=form | second, headers=OURS)
    assert late.answer.status_code == 404
    assert "This link does not work any more" in late.page.text
    assert "Ida Moss" in late.page.text
    assert await count(night) == 1


async def test_whoever_stole_it_adds_one_and_the_officer_hears_of_it(night, officer):
    link = await link_for(officer)
    thief = await writes_down(night, link, who="witness", name="Nobody Real")
    assert thief.answer.status_code == 200
    told = await officer.is_told("people recorded: 1.")
    assert "Was it not you? Ring your control room now." in told.text
    officer.sees("This link was used or replaced")
    await officer.presses("Names of people there")
    await officer.is_told("names and numbers go on this page")
    await sends(thief, str(thief.answer.request.url), who="witness", name="Again")
    assert thief.answer.status_code == 404
    assert await count(night) == 1


async def test_it_is_over_after_half_an_hour_and_the_next_ones_with_it(night, officer):
    link = await link_for(officer)
    await night.passes(minutes=29)
    visitor = await writes_down(night, link, **WITNESS)
    assert visitor.answer.status_code == 200
    await night.passes(minutes=1)
    await visitor.opens(str(visitor.answer.request.url))
    assert visitor.answer.status_code == 404
    assert "send /people to the bot" in visitor.page.text


async def test_a_new_link_ends_the_one_before(night, officer):
    old, new = await link_for(officer), await link_for(officer)
    visitor = Visitor(night)
    assert (await visitor.asks("GET", old)).status_code == 404
    assert (await visitor.asks("GET", new)).status_code == 200


async def test_a_phone_that_was_lost_opens_no_page(night, officer):
    link = await link_for(officer)
    await night.duty_manager("D001").says("/lost E1001")
    await night.settles()
    visitor = Visitor(night)
    assert (await visitor.asks("GET", link)).status_code == 404


async def test_what_is_no_token_is_never_looked_up(night, officer, monkeypatch):
    visitor = Visitor(night)
    monkeypatch.setattr(night.house.doorway, "run", None)
    for odd in ("x", "a" * 44, "...", "%00"):
        await visitor.asks("GET", f"/vault/{odd}")
        assert visitor.answer.status_code == 404


async def test_no_other_site_sends_the_form(night, officer):
    link = await link_for(officer)
    visitor = Visitor(night)
    await visitor.opens(link)
    form = {"who": ["witness"], "name": ["Ida Moss"]}
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "https://e.example"}):
        await visitor.asks("POST", link, data=form, headers=headers)
        assert visitor.answer.status_code == 403
    assert await count(night) == 0


async def test_one_address_opens_so_many_pages_and_the_others_as_many(night, officer):
    link = await link_for(officer)
    web = web_of(night)
    greedy = Visitor(night, client="8.8.8.8", web=web)
    for _ in range(120):
        await greedy.asks("GET", link)
    assert greedy.answer.status_code == 200
    await greedy.asks("GET", link)
    assert greedy.answer.status_code == 429
    other = Visitor(night, client="9.9.9.9", web=web)
    assert (await other.asks("GET", link)).status_code == 200
