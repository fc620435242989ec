"""Complaints about data at a browser: the list, one of them, and what is done."""

from datetime import date

import pytest

from bot.domain.complaints.facts import Status, Way
from tests.journeys.visitor import Visitor
from tests.journeys.web.test_web_register import at_a_browser, journal

LIST = "/register/complaints"
FIRST = f"{LIST}/1"
LETTER = {"way": "letter", "who": "visitor", "speaker": "self"}


@pytest.fixture
async def dpo(night):
    visitor = await at_a_browser(night)
    await visitor.opens(LIST)
    return visitor


async def logged(dpo, **more):
    await dpo.sends("log", **LETTER | more)
    return await dpo.opens(FIRST)


async def complaint(night):
    return await night.asks(lambda desk: desk.unit.complaints.find(1))


async def test_a_letter_is_logged_acknowledged_and_answered(night, dpo):
    assert "No open complaints about data." in dpo.page.text
    page = await dpo.sends(
        "log",
        **LETTER,
        day="02/01/2026",
        about="Delia Harcourt was filmed in the changing room",
        file="DPC 2026/3",
    )
    assert "CP-1 Acknowledge by 31 Jan 2026 somebody at a site" in page.text
    page = await dpo.opens(FIRST)
    assert "“D.H. was filmed in the changing room”" in page.text
    assert "Paper file: DPC 2026/3" in page.text
    assert "Alder Guarding received your complaint about personal data" in page.text
    page = await dpo.sends("acknowledge", how="letter", day="01/01/2026")
    assert "#acknowledge-day" in page.links
    page = await dpo.sends("acknowledge", how="letter", day="09/01/2026")
    assert "Acknowledged 09 Jan 2026, by letter (N.R. P001)." in page.text
    page = await dpo.sends("enquire", words="Gareth Pemberton keeps the recordings")
    assert "N.R. P001 found out: “G.P. keeps the recordings”" in page.text
    page = await dpo.sends("progress", how="call", words="we look at the recordings")
    assert "told them by telephone: “we look at the recordings”" in page.text
    page = await dpo.sends("conclude", outcome="upheld", how="letter")
    assert "#conclude-words" in page.links
    page = await dpo.sends(
        "conclude", outcome="upheld", how="letter", words="it was deleted"
    )
    assert "Outcome: upheld, by letter. “it was deleted”" in page.text
    assert "Your complaint CP-1 of 02 Jan 2026 to Alder Guarding" in page.text
    assert not [f for f in page.forms if f.action.startswith(FIRST)]
    page = await dpo.opens(LIST)
    assert "Ended, logged within a year" in page.text
    assert "2026 2025 Received 1 0" in page.text
    assert "upheld 1 0 upheld in part 0 0" in page.text


async def test_how_a_stranger_is_reached_stands_here_and_not_in_the_chat(night, dpo):
    stranger = Visitor(night)
    await stranger.opens("/complain")
    form = stranger.page.forms[0].fields
    said = {"words": ["a list with my name"], "contact": ["07700 900123 after six"]}
    await stranger.asks("POST", "/complain", data=form | said)
    page = await dpo.opens(FIRST)
    assert "How to reach them 07700 900123 after six" in page.text
    seen = await night.dpo("P001").is_told("NEW COMPLAINT")
    assert "07700" not in seen.text
    assert "How to reach them stands on the web: /register" in seen.text
    await dpo.sends("withdraw")
    await night.passes(days=91)
    dpo = await at_a_browser(night)
    page = await dpo.opens(FIRST)
    assert "How to reach them not kept any more, or never given" in page.text


async def test_an_officers_complaint_is_acknowledged_in_the_chat(night, dpo):
    officer = night.officer("E1001")
    await officer.says("/complain you read my messages")
    page = await dpo.opens(FIRST)
    assert "Words to send" not in page.text
    await dpo.sends("acknowledge")
    await officer.is_told("has your complaint CP-1")
    await dpo.sends("progress", words="nobody did, we check the log")
    await officer.is_told("“nobody did, we check the log”")
    await dpo.sends("conclude", outcome="not_upheld", words="nobody did")
    await officer.is_told("Your complaint CP-1: not upheld. “nobody did”")
    assert (await complaint(night)).ended_how is Way.CHAT


async def test_a_representative_waits_for_their_authority(night, dpo):
    page = await logged(dpo, speaker="union")
    assert "please show us that you may speak for the person" in page.text
    assert not [f for f in page.forms if f.action.endswith("/progress")]
    page = await dpo.sends("conclude", outcome="upheld", how="letter", words="x")
    assert dpo.answer.status_code == 409
    await dpo.opens(FIRST)
    page = await dpo.sends("authorise")
    assert "#authorise-how" in page.links
    page = await dpo.sends("authorise", how="signed")
    assert "who may: signed letter of authority" in page.text
    page = await dpo.sends("conclude", outcome="upheld", how="letter", words="x")
    assert "Outcome: upheld, by letter." in page.text


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"way": "web"}, "way"),
        ({"who": "everybody"}, "who"),
        ({"speaker": "me"}, "speaker"),
        ({"day": "soon"}, "day"),
    ],
)
async def test_what_does_not_fit_is_said_and_logs_nothing(night, dpo, wrong, field):
    page = await dpo.sends("log", **LETTER | wrong)
    assert dpo.answer.status_code == 422
    assert f"#log-{field}" in page.links
    assert await complaint(night) is None


async def test_it_is_dated_described_filed_and_withdrawn(night, dpo):
    await logged(dpo)
    await dpo.sends("date", day="08/01/2026")
    assert (await complaint(night)).acknowledge_by == date(2026, 2, 6)
    await dpo.sends("describe", about="a list on the door")
    page = await dpo.sends("file", file="DPC 2026/4")
    assert "“a list on the door” Paper file: DPC 2026/4" in page.text
    page = await dpo.sends("withdraw")
    assert "The complaint was withdrawn." in page.text
    assert (await complaint(night)).status is Status.WITHDRAWN


async def test_each_look_is_written_down_and_a_director_does_not_look(night, dpo):
    await logged(dpo)
    assert (await journal(night)).count("look") == 3  # two lists, and the complaint
    director = await at_a_browser(night, "X001")
    assert LIST not in director.page.links
    await director.opens(FIRST)
    assert director.answer.status_code == 403
    assert (await dpo.asks("GET", f"{LIST}/9")).status_code == 404
