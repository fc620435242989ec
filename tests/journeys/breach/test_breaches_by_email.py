"""Whoever has only e-mail reads there all that the DPO's own system is told."""

import pytest

from bot.desk.breach import account
from bot.texts.breach.account import lines
from bot.texts.reader import Reader
from tests.journeys.addresses import MAIL, gives, has_no_phone

NAMES = ("Okafor", "Rahman", "Winterbourne", "Tregear", "Zielinski", "Pemberton")


@pytest.fixture
def more_settings(post_office):
    return {"smtp_url": post_office.url}


async def has_only_email(night, staff_id):
    await gives(night, staff_id, email=MAIL)
    await has_no_phone(night, staff_id)


async def facts_of(night):
    def read(desk):
        return lines(Reader(), account.account_of(desk, desk.unit.breaches.get(1)))

    return await night.asks(read)


def body(mail):
    return mail.get_content().replace("\r\n", "\n")


async def test_a_breach_of_a_division_reaches_its_dpo_where_no_phone_is_linked(
    night, post_office
):
    await has_only_email(night, "P002")
    await night.officer("E1002").says("/breach Gareth Pemberton's file is gone")
    [mail] = post_office.received
    assert mail["Subject"] == "DATA BREACH BR-1."
    first, act, *rest = [line for line in body(mail).split("\n") if line]
    assert first == "DATA BREACH BR-1."
    assert act == "Ring the control room to take it up: 020 7946 0000."
    assert rest[0] == "“G.P.'s file is gone”"
    assert [line for line in await facts_of(night) if line not in rest] == []
    assert "Reference: BR-1" in rest
    assert "Acknowledge by: Sat 10 Jan 23:00" in rest
    assert "Tell the regulator by: Tue 13 Jan 22:00" in rest
    assert not [name for name in NAMES if name in str(mail)]


async def test_whose_work_it_is_about_brings_in_their_dpo_by_email_too(
    night, post_office
):
    await has_only_email(night, "P002")
    officer = night.officer("E1001")
    await officer.says("/breach papers left in the van")
    await officer.presses("Found just now")
    await officer.presses("Paper lost or left behind")
    await officer.presses("Not known")
    await officer.presses("Not known")
    assert post_office.received == []
    await officer.presses("events")
    [mail] = post_office.received
    assert "What happened: Paper lost or left behind" in body(mail)


async def test_told_by_email_they_read_there_what_becomes_of_it(night, post_office):
    await has_only_email(night, "P002")
    await night.officer("E1002").says("/breach papers left in the van")
    await night.passes(minutes=21)
    other = night.dpo("P001")
    await other.presses("Acknowledge")
    await other.presses("Assess BR-1")
    for label in ("None of these", "None of these", "about 10", "Not known"):
        await other.presses(label)
    for label in ("None of these", "None of these", "Harm unlikely", "No", "No"):
        await other.presses(label)
    await other.says("/breaches")
    await other.presses("Regulator told of BR-1")
    await other.says("IC-9")
    await other.presses("Contained")
    subjects = [mail["Subject"] for mail in post_office.received]
    assert subjects == [
        "DATA BREACH BR-1.",
        "N.R. P001 has this: DATA BREACH BR-1.",
        "BR-1 assessed by N.R. P001.",
        "BR-1: Regulator told Sat 10 Jan 22:21, reference “IC-9”. Recorded by N.R."
        " P001.",
        "Closed by N.R. P001: Contained. DATA BREACH BR-1.",
    ]
    newest = body(post_office.received[-1]).split("\n")
    assert [line for line in await facts_of(night) if line not in newest] == []


async def test_a_siro_with_email_alone_hears_the_assessment_and_the_last_hours(
    night, post_office
):
    await has_only_email(night, "S001")
    await night.officer("E1001").says("/breach papers left in the van")
    dpo = night.dpo("P001")
    await dpo.presses("Acknowledge")
    await dpo.presses("Assess BR-1")
    for label in ("None of these", "None of these", "about 10", "Not known"):
        await dpo.presses(label)
    for label in ("None of these", "None of these", "Harm possible", "Yes", "No"):
        await dpo.presses(label)
    [mail] = post_office.received
    assert mail["Subject"] == "BR-1 assessed by N.R. P001."
    await dpo.presses("Contained")
    await night.passes(hours=71)
    late = [body(mail) for mail in post_office.received[1:]]
    assert [text.startswith("72 HOURS: BR-1") for text in late] == [True, True]
    assert "Tell the regulator by: Tue 13 Jan 22:00" in late[0]


async def test_a_reminder_that_telegram_will_never_deliver_goes_out_by_email(
    night, post_office
):
    await gives(night, "P001", email=MAIL)
    await night.officer("E1001").says("/breach papers left in the van")
    await night.dpo("P001").presses("Acknowledge")
    await night.dpo("P001").presses("Contained")
    night.dpo("P001").phone.blocks_bot()
    await night.passes(hours=24)
    [mail] = post_office.received
    assert mail["Subject"].startswith("72 HOURS: BR-1 is not settled.")


async def test_a_dpo_who_reads_telegram_gets_no_second_copy(night, post_office):
    await gives(night, "P001", email=MAIL)
    await night.officer("E1001").says("/breach papers left in the van")
    await night.dpo("P001").presses("Acknowledge")
    await night.dpo("P001").presses("Contained")
    await night.passes(hours=25)
    assert post_office.received == []


async def test_a_breach_in_the_dpos_office_is_not_mailed_to_a_dpo(night, post_office):
    await has_only_email(night, "P002")
    officer = night.officer("E1001")
    await officer.says("/breach papers lay open in the office")
    await officer.presses("Found just now")
    await officer.presses("Paper lost or left behind")
    await officer.presses("Not known")
    await officer.presses("Not known")
    await officer.presses("The Data Protection Officers' own office")
    await night.passes(minutes=20)
    assert [mail.get_content() for mail in post_office.received] == []
