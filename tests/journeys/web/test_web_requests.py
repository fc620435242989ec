"""Rights requests at a browser: the list, one of them, and what is done about it."""

from datetime import date

import pytest

from tests.journeys.web.test_web_register import at_a_browser, journal

LIST = "/register/requests"
FIRST = f"{LIST}/1"


@pytest.fixture
async def dpo(night):
    visitor = await at_a_browser(night)
    await visitor.opens(LIST)
    return visitor


async def logged(dpo, **more):
    said = {"right": "access", "asker": "client", "file": "SAR 2026/14"}
    await dpo.sends("log", **said | more)
    return await dpo.opens(FIRST)


async def request(night):
    return await night.asks(lambda desk: desk.unit.rights.find(1))


async def test_one_from_outside_is_logged_and_the_most_urgent_stands_first(night, dpo):
    assert "No open rights requests." in dpo.page.text
    page = await dpo.sends("log", right="access", asker="client", file="SAR 2026/14")
    assert "Saved." in page.text
    page = await dpo.sends("log", right="erasure", asker="relative", day="02/01/2026")
    assert [link for link in page.links if f"{LIST}/" in link] == [f"{LIST}/2", FIRST]
    assert "RR-2 30 Jan 2026" in page.text
    assert "NOT CHECKED" in page.text
    page = await dpo.opens(FIRST)
    assert "Paper file: SAR 2026/14" in page.text
    assert "/register/vault#find" in page.links  # they may have been a witness


async def test_who_handles_it_hears_at_once_by_when_and_where_its_papers_are(
    night, dpo
):
    fields = {"right": "erasure", "asker": "relative", "day": "02/01/2026"}
    siro = await at_a_browser(night, "S001")
    await siro.opens(LIST)
    await siro.sends("log", **fields, file="SAR 2026/14")
    told = await night.dpo("P001").is_told("answer by 30 Jan 2026")
    assert "Paper file: SAR 2026/14" in told.text
    about_it = ("erasure", "rights")
    deeds = [deed for deed in await journal(night) if deed.startswith(about_it)]
    assert deeds == ["erasure asked"]


async def test_a_day_that_is_none_loses_nothing(night, dpo):
    page = await dpo.sends("log", right="access", asker="client", day="soon")
    assert dpo.answer.status_code == 422
    assert "#log-day" in page.links
    assert dpo.form("log").fields["right"] == ["access"]
    assert await request(night) is None


async def test_nothing_is_answered_before_it_is_known_who_asks(night, dpo):
    await logged(dpo)
    await dpo.sends("wait", what="identity")
    page = await dpo.sends("answer", how="posted")
    assert dpo.answer.status_code == 409
    page = await dpo.sends("check", how="document")
    assert "Identity: document seen (N.R. P001, 10 Jan 2026)." in page.text
    page = await dpo.sends("answer", how="posted")
    assert "Answered: posted." in page.text
    deeds = [f.action for f in page.forms if f.action.startswith(FIRST)]
    assert deeds == [f"{FIRST}/wait", f"{FIRST}/waited"]
    page = await dpo.opens(LIST)
    assert "Ended, logged within a year" in page.text


async def test_it_is_dated_filed_and_takes_longer_once(night, dpo):
    await logged(dpo)
    page = await dpo.sends("date", day="11/01/2026")
    assert "#date-day" in page.links
    page = await dpo.sends("date", day="08/01/2026")
    assert (await request(night)).due_on == date(2026, 2, 5)
    assert "8 Jan" in page.text
    await dpo.sends("file", file="SAR 2026/15")
    page = await dpo.sends("extend", why="Forty boxes of paper are searched")
    assert "Extended, told why: Forty boxes of paper are searched" in page.text
    assert "tell the person yourself, in writing and today" in page.text
    assert not [f for f in page.forms if f.action.endswith("/extend")]


async def test_a_refusal_takes_a_ground_and_reaches_who_asks(night, dpo):
    await night.officer("E1001").says("/me")
    await night.officer("E1001").presses("Correct something")
    await dpo.opens(FIRST)
    page = await dpo.sends("refuse")
    assert "#refuse-ground" in page.links
    page = await dpo.sends("refuse", ground="must_keep")
    assert "Refused: the law lets us, or makes us, keep it." in page.text
    await night.officer("E1001").is_told("RR-1 is refused")


async def test_it_is_withdrawn(night, dpo):
    await logged(dpo)
    page = await dpo.sends("withdraw")
    assert "Withdrawn." in page.text


async def test_each_look_is_written_down_and_a_director_does_not_look(night, dpo):
    await logged(dpo)
    await dpo.opens(FIRST)
    assert (await journal(night)).count("look") == 3  # two lists, and the request
    director = await at_a_browser(night, "X001")
    assert LIST not in director.page.links
    await director.opens(FIRST)
    assert director.answer.status_code == 403
    assert "Only these roles may do that" in director.page.text
    assert (await dpo.asks("GET", f"{LIST}/9")).status_code == 404


async def test_what_it_waits_for_is_recorded_and_corrected_with_days_as_typed(
    night, dpo
):
    await logged(dpo)
    await night.passes(days=4)
    dpo = await at_a_browser(night)
    await dpo.opens(FIRST)
    page = await dpo.sends("wait")
    assert "#wait-what" in page.links
    page = await dpo.sends("wait", what="clarification", day="9 Jan")
    assert "#wait-day" in page.links
    assert (await request(night)).pauses == ()
    page = await dpo.sends("wait", what="clarification", day="12 January")
    assert "the law's clock waits. " in page.text
    assert "WAITS since 12 Jan 2026 for: the clarification." in page.text
    assert "The person hears of it from you alone" in page.text
    page = await dpo.opens(LIST)
    assert "07 Feb 2026 it waits a full copy" in page.text
    await dpo.opens(FIRST)
    page = await dpo.sends("waited", what="has_come.1", day="10/01/2026")
    assert "#waited-day" in page.links
    page = await dpo.sends("waited", what="has_come.1", day="")
    assert "asked for 12 Jan 2026, came 14 Jan 2026." in page.text
    assert "by law until 13 Feb 2026." in page.text
    page = await dpo.sends("waited", what="came_on.1", day="13/01/2026")
    assert "by law until 12 Feb 2026." in page.text
    page = await dpo.sends("waited", what="take_back.1")
    assert "by law until 10 Feb 2026." in page.text
    about_it = [deed for deed in await journal(night) if deed.startswith("rights ")]
    assert about_it[-4:] == [
        *("rights Asked", "rights Came", "rights Came", "rights TakenBack"),
    ]


async def test_an_extension_without_a_reason_is_refused_and_moves_nothing(night, dpo):
    await logged(dpo)
    page = await dpo.sends("extend", why="  ")
    assert "#extend-why" in page.links
    assert not (await request(night)).is_extended


async def test_the_list_shows_that_an_answer_was_late_by_the_policy_alone(night, dpo):
    await logged(dpo)
    await dpo.sends("check", how="document")
    await night.passes(days=30)
    dpo = await at_a_browser(night)
    await dpo.opens(FIRST)
    await dpo.sends("answer", how="posted")
    page = await dpo.opens(LIST)
    assert "Answered: posted. Late by the policy, in time by the law." in page.text


async def test_a_wait_that_was_forgotten_is_put_right_after_the_answer(night, dpo):
    await logged(dpo)
    await dpo.sends("check", how="document")
    await night.passes(days=40)
    dpo = await at_a_browser(night)
    await dpo.opens(FIRST)
    page = await dpo.sends("answer", how="posted")
    assert "Late, by the policy and by the law." in page.text
    await night.passes(days=3)
    dpo = await at_a_browser(night)
    await dpo.opens(FIRST)
    page = await dpo.sends("wait", what="clarification", day="20 Feb")
    assert "#wait-day" in page.links
    await dpo.sends("wait", what="clarification", day="12 Jan")
    page = await dpo.sends("waited", what="has_come.1", day="26 Jan")
    assert "Late by the policy, in time by the law." in page.text
