"""The client's morning: what it reads of its night, and who hears when it cannot."""

import hashlib
import re

import httpx
import pytest
from prometheus_client import CollectorRegistry

from handlers.web.app import web_app
from handlers.web.clients.morning import morning_app
from tests.journeys.before_shift.rosters import reaches
from tests.journeys.clients.contracts import HARBOUR, signs
from tests.papers.reading import read_pdf

CONTRACT = HARBOUR.replace('sites = ["RIV"]', 'sites = ["RIV"]\nmorning = "07:00"')
HOME = "https://watch.example"
LINK = re.compile(rf"{HOME}(/morning/\S+)")


@pytest.fixture
def more_settings(post_office):
    return {"smtp_url": post_office.url, "public_url": HOME}


def read(mail):
    """Its words, and its file."""
    words = mail.get_body().get_content()
    [file] = mail.iter_attachments()
    return words, file.get_content(), file.get_filename()


async def opens(night, path):
    """The client, in a browser."""

    async def no_troubles():
        return []

    app = web_app(
        no_troubles,
        CollectorRegistry(),
        mornings=morning_app(night.house.doorway),
    )
    way = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=way, base_url=HOME) as browser:
        return await browser.get(path)


async def works_an_hour_before_seven(night):
    """Amara is on from half past five, calls once, and goes."""
    amara = night.officer("E1001")
    await reaches(night, "11 05:30")
    await amara.books_on("RIV")
    await reaches(night, "11 06:30")
    await amara.says("/ok")
    await amara.is_told("Check call recorded")
    await amara.says("/bookoff")
    await amara.is_told("Booked off")


async def test_a_quiet_night_is_one_line_and_its_link_works_for_a_day(
    night, post_office, tmp_path
):
    await signs(night, tmp_path, CONTRACT)
    await works_an_hour_before_seven(night)
    await reaches(night, "11 07:00")
    [mail] = post_office.received
    assert (mail["To"], mail["From"]) == (
        "dp@harbour.example",
        "Alder Guarding <checkcall@127.0.0.1>",
    )
    words, file, name = read(mail)
    assert mail["Subject"].endswith("Riverside Court, 11 Jan 2026: nothing to report")
    said = "Nothing to report. Check calls: 1, all on time. Patrols: none was due."
    assert words.splitlines()[2] == said
    assert name == "morning-RIV-2026-01-11.pdf"
    assert said in " ".join(read_pdf(file).split())
    assert "A.O." not in read_pdf(file)
    path = LINK.search(words)[1]
    shown = await opens(night, path)
    assert (shown.status_code, shown.content) == (200, file)
    assert shown.headers["cache-control"] == "no-store"
    made = await night.asks(lambda desk: desk.unit.mornings.find(1))
    assert made.sha256 == hashlib.sha256(file).hexdigest()
    assert made.status == "sent"
    assert (await opens(night, path[:-1] + "!")).status_code == 404
    await reaches(night, "12 06:59")
    assert (await opens(night, path)).status_code == 200
    await reaches(night, "12 07:00")
    over = await opens(night, path)
    assert over.status_code == 404
    assert "This link is over" in over.text


async def completes_and_releases(officer, manager):
    """Nothing that the form asks is known; what was typed is all."""
    while "Skip" in officer.buttons:
        await officer.presses("Skip")
    await officer.presses("It is complete")
    await manager.presses("Look at it")
    await manager.presses("Release it")
    await manager.is_told("is released as it is.")


async def test_a_busy_night_tells_what_may_be_told_and_the_rest_when_it_may(
    night, post_office, tmp_path
):
    await signs(night, tmp_path, CONTRACT)
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await amara.books_on("RIV")
    await amara.says("/incident two lads on the roof, they ran off over the wall")
    await ruth.is_told("INCIDENT")
    await ruth.presses("I have this")
    await ruth.presses("With the police")
    await completes_and_releases(amara, ruth)
    await night.passes(minutes=76)
    await ruth.is_told("MISSED CHECK CALL")
    await ruth.presses("I have this")
    await amara.says("/ok")
    await ruth.is_told("Contact regained")
    await ruth.presses("Officer is safe")
    await amara.says("/incident water is coming through the ceiling of shop 4")
    await ruth.is_told("INCIDENT")
    await ruth.presses("I have this")
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    await reaches(night, "11 07:00")
    words, file, _ = read(post_office.received[-1])
    first = words.splitlines()[0]
    assert first.endswith("2 incidents, 1 missed check call")
    text = " ".join(read_pdf(file).split())
    assert "two lads on the roof" in text
    assert "water is coming" not in text
    assert "1 below; 1 more being looked at: you read it when that is done" in text
    assert "Sat 10 Jan 23:00 Sat 10 Jan 23:16" in text
    assert "E1001" not in text
    await ruth.presses("Dealt with")
    await completes_and_releases(amara, ruth)
    await reaches(night, "12 07:00")
    words, file, _ = read(post_office.received[-1])
    text = " ".join(read_pdf(file).split())
    assert "water is coming through the ceiling of shop 4" in text
    assert "two lads" not in text


async def test_a_mail_server_that_is_down_is_heard_of_and_tried_on(
    night, post_office, tmp_path
):
    await signs(night, tmp_path, CONTRACT)
    post_office.refusal = "451 not now"
    ruth = night.duty_manager("D001")
    await works_an_hour_before_seven(night)
    await reaches(night, "11 07:29")
    await ruth.hears_nothing("morning report")
    await reaches(night, "11 07:31")
    waits = await ruth.is_told("has not gone yet: the mail server does not take it")
    assert waits.buttons == [["What was sent (PDF)"]]
    post_office.refusal = ""
    await night.passes(minutes=2)
    assert len(post_office.received) == 1
    await ruth.hears_nothing("morning report")


async def test_what_will_never_arrive_is_heard_of_at_once_and_sent_again_marked(
    night, post_office, tmp_path
):
    await signs(night, tmp_path, CONTRACT)
    post_office.refusal = "550 no such box"
    ruth = night.duty_manager("D001")
    await works_an_hour_before_seven(night)
    await reaches(night, "11 07:00")
    await ruth.is_told(
        "NOT DELIVERED: the morning report for HAR Harbour Estates, site RIV"
    )
    await ruth.presses("What was sent (PDF)")
    sent = await ruth.is_told("What HAR Harbour Estates was sent, byte for byte.")
    post_office.refusal = ""
    await night.passes(minutes=5)
    await ruth.presses("Send it again")
    await ruth.is_told("It is being sent to HAR Harbour Estates again")
    [mail] = post_office.received
    words, file, _ = read(mail)
    assert mail["Subject"].startswith("Sent again: morning report, Riverside Court")
    assert "exactly as it was sent before" in words
    assert file == ruth.phone.opens(sent)
    assert (await opens(night, LINK.search(words)[1])).content == file
    rows = await night.asks(lambda desk: desk.unit.mornings.find(1))
    assert (rows.status, rows.times, rows.why) == ("sent", 2, "")


async def test_after_an_outage_one_report_holds_all_that_was_missed(
    night, post_office, tmp_path
):
    """Also where the start loads the company file; and each site has its own."""
    both = CONTRACT.replace('["RIV"]', '["RIV", "MKT"]')
    await signs(night, tmp_path, both)
    await works_an_hour_before_seven(night)
    await reaches(night, "11 07:00")
    assert len(post_office.received) == 2
    await night.sleeps(hours=51)
    night.starts_again()
    await signs(night, tmp_path, both)
    await night.passes(seconds=1)
    assert len(post_office.received) == 4
    came = {
        name: (words, file) for words, file, name in map(read, post_office.received[2:])
    }
    market = "morning-MKT-2026-01-13.pdf"
    assert set(came) == {"morning-RIV-2026-01-13.pdf", market}
    words, file = came[market]
    assert "Sun 11 Jan 07:00 to Tue 13 Jan 07:00" in " ".join(read_pdf(file).split())
    assert "no officer booked on" in words.splitlines()[0]
    await night.passes(hours=21)
    assert len(post_office.received) == 6
