"""A manager at a desk, with a mailbox and no Telegram at hand, takes an alarm up."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.desk.people import reception
from bot.domain.people.person import Role
from bot.domain.refs import StaffId
from scheduler.calendar_jobs import tidy
from tests.journeys.addresses import (
    MAIL,
    falls_silent,
    gives,
    has_no_phone,
    phone_is_off,
)
from tests.journeys.drills.happening import sets
from tests.journeys.happenings import Happenings
from tests.journeys.visitor import Visitor

HOME = "https://bot.alder.example"
LINK = re.compile(rf"^(?:DRILL: )?({HOME}/alarm/\S+)", re.MULTILINE)
NAMES = ("Okafor", "Adeyemi", "Fraser", "Rahman", "Amara", "Ruth", "Callum", "Nadia")


@pytest.fixture
def more_settings(post_office):
    return {"smtp_url": post_office.url, "public_url": HOME}


@pytest.fixture
async def desk_worker(night):
    """D001 has a mailbox, and no phone."""
    await gives(night, "D001", email=MAIL)
    await has_no_phone(night, "D001")


def link_in(mail):
    found = LINK.search(mail)
    assert found, mail
    return found[1]


async def press(visitor, link):
    """Opens it, and presses the button that stands there."""
    await visitor.opens(link)
    [form] = visitor.page.forms
    await visitor.asks("POST", link, data=form.fields)
    await visitor.night.settles()
    return visitor.page.text


@pytest.fixture
def browser(night):
    visitor = Visitor(night)
    visitor.night = night
    return visitor


async def alarm(night, number=1):
    return await night.asks(lambda desk: desk.unit.alarms.get(number))


async def test_one_press_on_the_page_takes_it_up_and_every_phone_hears(
    night, desk_worker, post_office, browser
):
    await falls_silent(night)
    await night.passes(minutes=2)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")
    [mail] = post_office.texts()
    assert mail.startswith("MISSED CHECK CALL at RIV Riverside Court. CC-1.")
    assert "Open this page, and press “I have this” there:" in mail
    assert "do not pass this e-mail on" in mail
    link = link_in(mail)
    page = await browser.opens(link)
    assert "MISSED CHECK CALL at RIV Riverside Court." in page.text
    assert "Nobody has this yet." in page.text
    assert not any(name in page.html for name in NAMES)
    said = await press(browser, link)
    assert said.count("You have this.") == 1
    assert "When it is over, ring the control room: 020 7946 0000." in said
    assert not browser.page.forms
    told = await night.duty_manager("D002").is_told("R.A. D001 has this")
    assert "MISSED CHECK CALL" in told.text
    await night.passes(minutes=10)
    await night.director("X001").hears_nothing("MISSED")
    deed = await night.asks(
        lambda desk: desk.unit.journal.newest("taken up by e-mail", "CC-1")
    )
    assert deed.actor == "D001"


async def test_scanners_that_follow_links_change_nothing(
    night, desk_worker, post_office, browser
):
    await falls_silent(night)
    link = link_in(post_office.texts()[0])
    before = await alarm(night)
    for method in ("GET", "HEAD", "GET", "OPTIONS", "PUT", "DELETE"):
        await browser.asks(method, link)
    await browser.asks("GET", link, headers={"Sec-Purpose": "prefetch"})
    await browser.asks("POST", link)
    assert "Nothing was changed yet. Press the button on this page." in (
        browser.page.text
    )
    [form] = browser.page.forms
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    await browser.asks("POST", link, data=form.fields, headers=elsewhere)
    await browser.asks("POST", link, data={"form_token": "x"})
    assert await alarm(night) == before
    assert "You have this." in await press(browser, link)


async def test_a_manager_whose_phone_is_off_is_told_by_mail_and_ends_it_in_telegram(
    night, post_office, browser
):
    await gives(night, "D001", email=MAIL)
    phone_is_off(night, 2001)
    await falls_silent(night)
    await night.passes(seconds=20)
    link = link_in(post_office.texts()[0])
    said = await press(browser, link)
    assert "When it is over, end it in Telegram" in said
    night.standin.faults.clear()
    await night.passes(minutes=2)
    await night.duty_manager("D001").presses("Officer is safe")
    assert (await alarm(night)).status == "closed"
    await browser.opens(link)
    assert "This is over. MISSED CHECK CALL" in browser.page.text
    assert not browser.page.forms


async def test_what_somebody_else_has_is_said_with_initials(
    night, desk_worker, post_office, browser
):
    await falls_silent(night)
    await browser.opens(link_in(post_office.texts()[0]))
    [form] = browser.page.forms
    await night.passes(minutes=2)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")
    await night.duty_manager("D002").presses("I have this")
    late = link_in(post_office.texts()[0])
    await browser.asks("POST", late, data=form.fields)
    assert browser.answer.status_code == 200
    assert "C.F. D002 has this. MISSED CHECK CALL" in browser.page.text
    assert "Nothing is needed from you." in browser.page.text
    assert (await alarm(night)).owner == "D002"


async def test_a_link_works_once_and_the_next_mail_has_another(
    night, desk_worker, post_office, browser
):
    await falls_silent(night)
    link = link_in(post_office.texts()[0])
    await press(browser, link)
    await browser.opens(link)
    assert "You have this." in browser.page.text
    await night.passes(hours=4)
    assert (await alarm(night)).status == "ringing"
    await browser.opens(link)
    assert "This link was used" in browser.page.text
    assert "The newest e-mail has another." in browser.page.text
    assert not browser.page.forms
    newer = [found[1] for mail in post_office.texts() if (found := LINK.search(mail))]
    assert len(newer) == len(set(newer)) > 1
    assert "You have this." in await press(browser, newer[-1])


async def test_whoever_has_it_is_asked_by_mail_and_says_there_that_they_still_do(
    night, desk_worker, post_office, browser
):
    await falls_silent(night)
    await press(browser, link_in(post_office.texts()[0]))
    for times in range(1, 6):
        await night.passes(minutes=30)
        mails = post_office.texts()
        asked = [mail for mail in mails if mail.startswith("Still in hand?")]
        assert len(asked) == times
        await browser.opens(link_in(asked[-1]))
        assert "Is this still in hand? MISSED CHECK CALL" in browser.page.text
        assert "You have this." in await press(browser, link_in(asked[-1]))
    assert (await alarm(night)).owner == "D001"
    await night.duty_manager("D002").hears_nothing("MISSED")


async def test_after_twelve_hours_it_says_so_and_what_to_do(
    night, desk_worker, post_office, browser
):
    await falls_silent(night)
    link = link_in(post_office.texts()[0])
    await night.sleeps(hours=12)
    await browser.opens(link)
    assert "This link is too old" in browser.page.text
    assert "Ring the control room to take it up: 020 7946 0000." in browser.page.text
    assert not browser.page.forms
    await night.asks(tidy)
    await browser.opens(link)
    assert "This link is too old" in browser.page.text
    await night.sleeps(days=3)
    await night.asks(tidy)
    await browser.opens(link)
    assert browser.answer.status_code == 403


async def test_an_sos_is_taken_up_so_too(night, desk_worker, post_office, browser):
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1001").says("/sos")
    [mail] = post_office.texts()
    assert mail.startswith("SOS from A.O. E1001 at RIV Riverside Court. INC-1.")
    said = await press(browser, link_in(mail))
    assert "Ring the officer now. No answer: ring 999 for the site." in said
    await night.officer("E1001").is_told("R.A. D001")
    await night.duty_manager("D002").is_told("R.A. D001 has this")


async def test_a_breach_is_acknowledged_in_the_language_of_whoever_reads_it(
    night, post_office, browser
):
    await gives(night, "P001", email=MAIL)
    await night.asks(
        lambda desk: desk.unit.people.choose_language(StaffId("P001"), "pl")
    )
    night.dpo("P001").phone.blocks_bot()
    await night.officer("E1001").says("/breach A laptop is gone")
    link = link_in(post_office.texts()[0])
    await browser.asks("GET", link, headers={"Accept-Language": "ro"})
    assert '<html lang="pl" dir="ltr">' in browser.answer.text
    assert "<button>Potwierdzam odbiór</button>" in browser.answer.text
    await press(browser, link)
    assert (await alarm(night)).owner == "P001"


async def test_a_drill_says_on_each_line_that_it_is_one(night, post_office, browser):
    await gives(night, "P001", email=MAIL)
    night.dpo("P001").phone.blocks_bot()
    await sets(night, "S001")
    mails = [mail for mail in post_office.texts() if LINK.search(mail)]
    await browser.opens(link_in(mails[0]))
    assert "<h1>DRILL: DATA BREACH DR-1" in browser.answer.text
    assert "<button>DRILL: Acknowledge</button>" in browser.answer.text
    assert "DRILL: You have this." in await press(browser, link_in(mails[0]))


async def leaves(night):
    await night.asks(lambda desk: desk.unit.people.set_active(StaffId("D001"), False))


async def loses_the_phone(night):
    await night.person("X001").says("/lost D001")
    await night.person("X001").is_told("D001")


@pytest.mark.parametrize("change", [leaves, loses_the_phone])
async def test_whoever_left_or_lost_their_phone_takes_nothing_up(
    night, post_office, browser, change
):
    await gives(night, "D001", email=MAIL)
    phone_is_off(night, 2001)
    await falls_silent(night)
    await night.passes(seconds=20)
    link = link_in(post_office.texts()[0])
    await browser.opens(link)
    [form] = browser.page.forms
    await change(night)
    await browser.asks("POST", link, data=form.fields)
    assert browser.answer.status_code == 403
    assert "This link does not work" in browser.page.text
    assert "Open Telegram, or ring your control room" in browser.page.text
    assert (await alarm(night)).owner is None


async def test_no_mail_after_a_phone_was_lost_has_a_link(night, post_office):
    await gives(night, "D001", email=MAIL)
    await loses_the_phone(night)
    post_office.received.clear()
    await falls_silent(night)
    [mail] = [mail for mail in post_office.texts() if mail.startswith("MISSED")]
    assert "/alarm/" not in mail
    assert "Ring the control room to take it up: 020 7946 0000." in mail


async def test_whose_role_is_gone_may_press_while_they_were_told_and_not_otherwise(
    night, desk_worker, post_office, browser
):
    """As by the button: whoever was told may act."""
    await falls_silent(night)
    link = link_in(post_office.texts()[0])

    def is_an_officer_now(desk):
        record = desk.unit.people.record_of(StaffId("D001"))
        changed = replace(record, roles=frozenset({Role.OFFICER}))
        desk.unit.people.keep(changed, "R.A.")
        running = desk.unit.alarms.get(1)
        desk.unit.alarms.save(replace(running, told=()))

    await night.asks(is_an_officer_now)
    said = await press(browser, link)
    assert "You cannot take this up" in said
    assert "Only these roles may do that" in said
    assert (await alarm(night)).owner is None


async def test_a_made_up_link_costs_no_look_into_the_database(night, browser):
    seen = Happenings(night.house)
    for token in ("x", "A" * 64, "ż" * 64, "-" * 63 + "="):
        for method in ("GET", "POST"):
            await browser.asks(method, f"{HOME}/alarm/{token}")
            assert browser.answer.status_code == 403
            assert "This link does not work" in browser.page.text
    assert seen.transactions == 0


async def test_one_link_that_is_fetched_without_end_keeps_nobody_out(
    night, desk_worker, post_office, browser
):
    await falls_silent(night)
    await night.officer("E1002").says("/sos")
    first, second = map(link_in, post_office.texts())
    await browser.opens(first)
    [form] = browser.page.forms
    for _ in range(40):
        await browser.asks("GET", first)
    assert browser.answer.status_code == 429
    assert "Try it again in a minute." in browser.page.text
    await browser.opens(second)
    assert browser.answer.status_code == 200
    await browser.asks("POST", first, data=form.fields)
    assert "You have this." in browser.page.text


async def test_the_token_stands_in_no_row_and_in_no_header(
    night, desk_worker, post_office, browser
):
    await falls_silent(night)
    link = link_in(post_office.texts()[0])
    token = link.rpartition("/")[2]
    await browser.opens(link)
    assert browser.answer.headers["referrer-policy"] == "no-referrer"
    assert browser.answer.headers["cache-control"] == "no-store"

    def rows(desk):
        found = desk.unit.session.connection().exec_driver_sql(
            "SELECT token_hash FROM alarm_link"
        )
        return [row[0] for row in found]

    [kept] = await night.asks(rows)
    assert token not in kept
    entries = await night.asks(lambda desk: list(desk.unit.journal.entries()))
    assert not any(token in str(entry) for entry in entries)


async def test_after_a_restore_no_link_is_worth_anything(
    night, desk_worker, post_office, browser
):
    from bot.desk import backups

    await falls_silent(night)
    link = link_in(post_office.texts()[0])
    await night.sleeps(minutes=1)
    made_at = night.now - timedelta(hours=1)
    await night.asks(lambda desk: backups.restored(desk, made_at, 1, 2))
    await browser.opens(link)
    assert browser.answer.status_code == 403


class TestWithoutAnAddressOfTheCompanys:
    @pytest.fixture
    def more_settings(self, post_office):
        return {"smtp_url": post_office.url}

    async def test_no_mail_has_a_link(self, night, desk_worker, post_office):
        await falls_silent(night)
        [mail] = post_office.texts()
        assert "/alarm/" not in mail
        assert "Ring the control room to take it up: 020 7946 0000." in mail


async def test_a_new_phone_changes_nothing_about_the_mailbox(
    night, desk_worker, post_office, browser
):
    await falls_silent(night)
    link = link_in(post_office.texts()[0])

    def enrol(desk):
        reception.enrol(desk, 7001, reception.invite(desk, "D001"))

    night.standin.phone(user_id=7001, started=True)
    await night.asks(enrol)
    assert "You have this." in await press(browser, link)
