"""Whose data is it? A client hears of a breach of its data by the time of its contract,
and silence is never taken for an answer."""

from datetime import timedelta

import pytest

from tests.journeys.breach.test_telling_the_regulator import NAMES
from tests.journeys.clients.contracts import HARBOUR, MARKET, signs
from tests.papers.reading import read_pdf


@pytest.fixture
def more_settings(post_office):
    return {"smtp_url": post_office.url}


AT_RIV = "RIV · Riverside Court"


async def of_a_client(night):
    """Reported, and said to be the data of the client whose site it is."""
    officer = night.officer("E1001")
    await officer.says("/breach CCTV of the yard is on somebody's own phone")
    for answer in (
        *("Found just now", "Screenshot or photo shared", "About when it was found"),
        *(AT_RIV, "That of Harbour Estates"),
    ):
        await officer.presses(answer)
    await night.dpo("P001").presses("Acknowledge")


async def is_contained(night):
    """Its alarm is closed, which ends no clock of the law's."""
    await night.dpo("P001").presses("Contained")


async def test_cctv_of_a_client_found_on_friday_and_reported_on_monday(
    night, post_office, tmp_path
):
    """The contract's day is over before anybody in the office has heard of it."""
    await signs(night, tmp_path, HARBOUR, MARKET)
    await night.sleeps(days=2)  # Saturday to Monday night
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach CCTV of the yard is on Gareth Pemberton's own phone")
    for answer in ("Found an hour ago or more", "Three days"):
        await officer.presses(answer)
    await officer.presses("Screenshot or photo shared")
    await officer.presses("About when it was found")
    await officer.presses(AT_RIV)
    await dpo.is_told("it may be that of HAR Harbour Estates; if so, the client must")
    await officer.is_told("Is it our own data, or a client's?")
    assert officer.buttons[0] == "That of Harbour Estates"
    await officer.presses("That of Harbour Estates")
    told = await dpo.is_told("CLIENT NOT TOLD: BR-1.")
    assert "by Sat 10 Jan 22:00: THE CONTRACT'S TIME IS OVER" in told.text
    await night.siro("S001").is_told("CLIENT NOT TOLD: BR-1.")
    await dpo.presses("Client and data of BR-1")
    await dpo.presses("Send to the client now")
    await dpo.is_told("BR-1: the notice goes to Harbour Estates now")
    gone = "BR-1: HAR Harbour Estates told Mon 12 Jan 22:00, by e-mail from Checkcall"
    await dpo.is_told(f"{gone}, by N.R. P001.")
    [mail] = post_office.received
    assert (mail["To"], mail["From"].partition(" <")[0]) == (
        "dp@harbour.example",
        "Alder Guarding",
    )
    assert mail["Subject"] == "Notice of a personal data breach: BR-1"
    [notice] = mail.iter_attachments()
    assert notice.get_filename() == "BR-1-client-notice.pdf"
    paper = " ".join(read_pdf(notice.get_content()).split())
    for text in (paper, " ".join(mail.get_body().get_content().split())):
        assert "Alder Guarding to Harbour Estates" in text
        assert "[not known yet: how many people]" in text
        assert "Found: 09 Jan 2026 22:00".replace(":", "", text is paper) in text
        assert not [name for name in (*NAMES, "Pemberton", "G.P.") if name in text]
    await dpo.presses("Acknowledge")
    await is_contained(night)
    await dpo.catches_up()
    await night.passes(days=3)
    await dpo.hears_nothing("CLIENT NOT TOLD")


async def test_without_hours_in_the_contract_it_is_asked_until_it_is_done(
    night, post_office, tmp_path
):
    await signs(night, tmp_path, HARBOUR.replace('tell_within = "24h"\n', ""))
    dpo = night.dpo("P001")
    await of_a_client(night)
    await is_contained(night)
    await night.dpo("P002").catches_up()
    await night.passes(hours=24)
    told = await dpo.is_told("CLIENT NOT TOLD: BR-1.")
    assert "tell the client without undue delay: 24 whole hours since" in told.text
    await night.dpo("P002").is_told("CLIENT NOT TOLD: BR-1.")  # whoever has it
    await night.passes(days=4)
    heard = [m.text for m in dpo.phone.inbox if m.text.startswith("CLIENT NOT TOLD")]
    hours = [text.partition(" whole hours")[0].rpartition(" ")[2] for text in heard]
    assert hours == ["24", "48", "60", "70", "94", "118"]
    await dpo.presses("Client and data of BR-1")
    await dpo.presses("Told by phone")
    await dpo.is_told("BR-1: HAR Harbour Estates told Thu 15 Jan 22:00, by phone")
    await dpo.presses("Told by phone")
    await dpo.is_told("Nothing was done: it has changed")
    await dpo.presses("Told at another time")
    await dpo.says("15/01 21:40")
    await dpo.is_told("BR-1: HAR Harbour Estates told Thu 15 Jan 21:40, by phone")
    tellings = await night.asks(lambda desk: desk.unit.client_tellings.of(1))
    assert len(tellings) == 1
    await dpo.catches_up()
    await night.passes(days=2)
    await dpo.hears_nothing("CLIENT NOT TOLD")
    assert post_office.received == []


async def test_what_nobody_knows_is_asked_by_the_strictest_contract_and_is_a_clients(
    night, tmp_path
):
    """Off any site, where two clients could be meant."""
    await signs(night, tmp_path, HARBOUR, MARKET)
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach a folder is gone from the van")
    for answer in ("Found just now", "Paper lost or left behind"):
        await officer.presses(answer)
    for answer in ("About when it was found", "Away from any site", "Not known"):
        await officer.presses(answer)
    await dpo.presses("Acknowledge")
    await is_contained(night)
    await dpo.catches_up()
    await night.passes(hours=12)
    told = await dpo.is_told("WHOSE DATA? BR-1.")
    assert "if so, tell the client by Sun 11 Jan 22:00" in told.text
    await dpo.presses("Client and data of BR-1")
    await dpo.presses("A client's")
    await dpo.is_told("BR-1: which client's data is it?")
    await dpo.presses("Market Halls")
    await dpo.is_told("The client's data: MKH Market Halls; tell the client without")
    await night.passes(hours=11)
    await dpo.hears_nothing("WHOSE DATA?")
    await night.passes(hours=1)
    await dpo.is_told("CLIENT NOT TOLD: BR-1.")
    await dpo.presses("Change whose data it is")
    await dpo.presses("Our own")
    await dpo.is_told("BR-1. Our own data.")
    await night.passes(days=3)
    await dpo.hears_nothing("CLIENT NOT TOLD")


async def test_two_dpos_who_press_at_once_send_one_notice(night, post_office, tmp_path):
    await signs(night, tmp_path, HARBOUR)
    await of_a_client(night)
    both = [night.dpo(who) for who in ("P001", "P002")]
    for dpo in both:
        await dpo.says("/breaches")
        await dpo.presses("Client and data of BR-1")
    for dpo in both:
        dpo.phone.presses("Send to the client now")
    await both[1].is_told("Nothing was done: it has changed")
    await both[1].is_told("HAR Harbour Estates told Sat 10 Jan 22:00")
    assert len(post_office.received) == 1
    await both[1].presses("Client and data of BR-1")
    await both[1].presses("Send an update to the client now")
    await night.settles()
    subjects = [mail["Subject"] for mail in post_office.received]
    assert subjects[1:] == ["Notice of a personal data breach, follow-up 1: BR-1"]


async def test_a_mail_server_that_refuses_is_heard_of_and_the_clock_runs_on(
    night, post_office, tmp_path
):
    await signs(night, tmp_path, HARBOUR)
    await of_a_client(night)
    dpo = night.dpo("P001")
    post_office.refusal = "550 no such box"
    await dpo.says("/breaches")
    await dpo.presses("Client and data of BR-1")
    await dpo.presses("Send to the client now")
    told = await dpo.is_told("BR-1: HAR Harbour Estates NOT TOLD")
    assert "did not arrive (SMTP 550)" in told.text
    assert "Ring them now" in told.text
    await is_contained(night)
    await night.dpo("P002").is_told("BR-1: HAR Harbour Estates NOT TOLD")
    await night.passes(hours=12)
    await dpo.is_told("CLIENT NOT TOLD: BR-1.")
    post_office.refusal = ""
    await signs(night, tmp_path, HARBOUR.replace("dp@", "privacy@"))
    await dpo.presses("Client and data of BR-1")
    await dpo.presses("Send to the client now")
    await dpo.is_told("HAR Harbour Estates told Sun 11 Jan 10:00, by e-mail")
    [mail] = post_office.received
    assert mail["To"] == "privacy@harbour.example"


async def test_a_notice_that_no_mail_server_takes_is_said_not_to_have_gone(
    night, post_office, tmp_path
):
    """And it is called back before it leaves, once it is not that client's data."""
    await signs(night, tmp_path, HARBOUR)
    await of_a_client(night)
    dpo = night.dpo("P001")
    post_office.refusal = "451 not now"
    await dpo.says("/breaches")
    await dpo.presses("Client and data of BR-1")
    await dpo.presses("Send to the client now")
    await night.passes(minutes=1)
    await dpo.hears_nothing("NOT gone")
    await night.sleeps(minutes=14)
    await dpo.is_told("BR-1: the notice to the client has NOT gone")
    await dpo.presses("Client and data of BR-1")
    assert "Send to the client now" not in dpo.buttons
    await dpo.presses("Change whose data it is")
    await dpo.presses("Our own")
    post_office.refusal = ""
    await night.passes(minutes=1)
    await dpo.is_told("NOT TOLD: what N.R. P001 sent Sat 10 Jan 22:00 did not arrive")
    assert post_office.received == []


async def test_a_client_taken_out_of_the_file_is_told_all_the_same(
    night, post_office, tmp_path
):
    await signs(night, tmp_path, HARBOUR)
    await of_a_client(night)
    await is_contained(night)
    changes = await signs(night, tmp_path, MARKET)
    assert {"taken out: client HAR", "new: client MKH"} <= set(changes.lines)
    dpo = night.dpo("P001")
    await night.passes(hours=12)
    told = await dpo.is_told("CLIENT NOT TOLD: BR-1.")
    assert "HAR Harbour Estates; tell the client by Sun 11 Jan 22:00" in told.text
    await dpo.presses("Client and data of BR-1")
    await dpo.presses("Send to the client now")
    await dpo.is_told("HAR Harbour Estates told Sun 11 Jan 10:00")
    assert post_office.received[0]["To"] == "dp@harbour.example"


async def test_when_it_was_found_moves_the_clients_clock_and_a_shorter_contract_too(
    night, tmp_path
):
    await signs(night, tmp_path, HARBOUR)
    await of_a_client(night)
    breach = await night.asks(lambda desk: desk.unit.breaches.get(1))
    assert breach.whose.within == timedelta(hours=24)
    await is_contained(night)
    dpo = night.dpo("P001")
    await night.passes(hours=3)
    await dpo.catches_up()
    await signs(night, tmp_path, HARBOUR.replace("24h", "4h"))
    told = await dpo.is_told("CLIENT NOT TOLD: BR-1.")
    assert "tell the client by Sun 11 Jan 02:00, 1 whole hours left" in told.text


async def test_a_breach_that_is_none_has_no_client_to_be_told(night, tmp_path):
    await signs(night, tmp_path, HARBOUR)
    await of_a_client(night)
    dpo = night.dpo("P001")
    await dpo.presses("Not a breach")
    await dpo.catches_up()
    await night.passes(days=2)
    await dpo.hears_nothing("BR-1")
