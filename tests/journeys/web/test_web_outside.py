"""What is told of a breach outside, from its page: the pack, the regulator, people."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.journeys.web.test_web_register import RECORD, at_a_browser, breach, journal


@pytest.fixture
async def dpo(night):
    """At the page of a breach, at night, phones at hand."""
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    visitor = await at_a_browser(night)
    await visitor.opens(RECORD)
    await night.dpo("P001").catches_up()
    return visitor


async def notified(night):
    return await night.asks(lambda desk: desk.unit.notifications.of(1))


async def test_the_pack_is_downloaded_to_read_and_to_change(night, dpo):
    assert {f"{RECORD}/pack.pdf", f"{RECORD}/pack.docx"} <= set(dpo.page.links)
    answer = await dpo.asks("GET", f"{RECORD}/pack.pdf")
    assert answer.content.startswith(b"%PDF-")
    named = answer.headers["content-disposition"]
    assert named == 'attachment; filename="BR-1.pdf"'
    assert answer.headers["cache-control"] == "no-store"
    answer = await dpo.asks("GET", f"{RECORD}/pack.docx")
    with ZipFile(BytesIO(answer.content)) as file:
        assert b"visitor book gone" in file.read("word/document.xml")
    assert (await journal(night)).count("pack") == 2


async def test_the_pack_is_for_who_may_decide_and_for_nobody_else(night, dpo):
    await night.dpo("P001").says("/breach sent a file to the wrong address")
    assert (await dpo.asks("GET", f"{RECORD[:-1]}2/pack.pdf")).status_code == 403
    assert "your own office" in dpo.page.text
    assert (await dpo.asks("GET", f"{RECORD[:-1]}9/pack.pdf")).status_code == 404
    assert (await dpo.asks("GET", f"{RECORD}/pack.exe")).status_code == 404
    dpo.http.cookies.clear()
    assert (await dpo.asks("GET", f"{RECORD}/pack.pdf")).status_code == 403
    assert (await journal(night)).count("pack") == 0


async def test_the_regulator_is_told_in_phases_each_with_its_way_and_time(night, dpo):
    page = await dpo.sends("regulator", sent_at="21:40")
    assert "That is before the breach was found, as far as is known." in page.text
    await night.passes(minutes=10)
    page = await dpo.sends("regulator", sent_at="22:05", way="form", reference="")
    assert (
        "Regulator told Sat 10 Jan 22:05, no reference yet, Online form." in page.text
    )
    assert (await breach(night)).regulator_told_at.minute == 5
    page = await dpo.sends("regulator", sent_at="", way="email", reference="IC-1")
    assert "Follow-up 1 sent Sat 10 Jan 22:10, reference “IC-1”, E-mail." in page.text
    assert (await breach(night)).regulator_told_at.minute == 5


async def test_past_the_72_hours_the_page_asks_why(night, dpo):
    await night.sleeps(hours=73)
    dpo = await at_a_browser(night)
    await dpo.opens(RECORD)
    page = await dpo.sends("regulator", reference="IC-1")
    assert dpo.answer.status_code == 422
    assert "That is past the 72 hours, and the law asks why: say it." in page.text
    assert dpo.form("regulator").fields["reference"] == ["IC-1"]
    page = await dpo.sends("regulator", delay="The log was with the police")
    assert "Why it is past the 72 hours: The log was with the police" in page.text
    assert (await journal(night))[-1] == "regulator told"
    assert "delay explained" not in await journal(night)
    page = await dpo.sends("delay", delay="The police held the log")
    assert (await notified(night)).delay == "The police held the log"
    await night.dpo("P001").hears_nothing("the law asks why")


async def test_that_the_regulator_need_not_be_told_takes_a_reason(night, dpo):
    page = await dpo.sends("spare", why=" ")
    assert "#spare-why" in page.links
    page = await dpo.sends("spare", why="It was found in the locked safe")
    assert "decided that the regulator need not be told." in page.text
    assert "It was found in the locked safe" in page.text
    await night.siro("S001").is_told("BR-1: the regulator need not be told")


async def test_whose_data_it_is_is_ticked_and_unticked(night, dpo):
    await dpo.sends("whose", who=["visitors", "children"])
    assert [str(who) for who in (await notified(night)).who] == ["visitors", "children"]
    page = await dpo.sends("whose", who=["visitors"])
    assert [str(who) for who in (await notified(night)).who] == ["visitors"]
    assert "It was said whose data it is" in page.text


async def test_a_form_of_many_ticks_is_one_deed_in_the_journal(night, dpo):
    await dpo.sends("whose", who=["visitors", "children", "staff"])
    await dpo.sends("whose", who=["staff", "children", "visitors"])
    assert (await journal(night)).count("whose data") == 1


async def test_people_are_told_with_how_many_when_and_what(night, dpo):
    page = await dpo.sends("people", number="~40")
    assert "#people-means" in page.links
    await night.passes(minutes=10)
    page = await dpo.sends(
        "people",
        means="letter",
        number="~40",
        told_at="22:03",
        what="Change your passwords, Gareth Pemberton said",
    )
    said = "People told Sat 10 Jan 22:03: Letter, how many: about 40, “Change"
    assert said in page.text
    assert "Pemberton" not in page.text
    await night.dpo("P001").is_told(said)


async def test_or_it_says_why_they_need_not_be(night, dpo):
    page = await dpo.sends("exempt", ground="unreadable")
    assert "#exempt-why" in page.links
    page = await dpo.sends("exempt", why="The disk is encrypted")
    assert "They need not be told. Nobody can read the data (encrypted):" in page.text
    assert "The disk is encrypted" in page.text
