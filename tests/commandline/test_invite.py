"""The single-use link."""

import re
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from bot.desk.people import reception
from tests.commandline.conftest import refused


def test_the_link_is_the_last_line(types, company, telegram):
    done = types("invite", "E1001")
    assert done.exit_code == 0, done.stderr
    *words, link = done.stdout.splitlines()
    assert re.fullmatch(
        r"https://t\.me/checkcall_rehearsal_bot\?start=[\w-]{20,64}", link
    )
    assert "A.O. E1001" in words[0]
    assert "7 days" in words[0]
    assert "Okafor" not in done.output


def test_the_link_works_and_its_forerunner_does_not(types, company, telegram, desk):
    old, new = (
        types("invite", "E1001").stdout.strip().rpartition("=")[2] for _ in range(2)
    )
    now = datetime.now(UTC)
    assert desk(lambda desk: desk.unit.invitations.valid(old, now)) is None
    desk(lambda desk: reception.enrol(desk, 1001, new), now)
    said = types("invite", "E1001").stdout
    assert "replaces the phone" in said


def test_without_a_token_there_is_no_link(types, company):
    assert "CHECKCALL_BOT_TOKEN" in refused(types("invite", "E1001"))


def test_a_token_that_telegram_does_not_know_is_not_repeated(
    types, company, telegram, setting
):
    setting(BOT_TOKEN="654321:WRONG")
    line = refused(types("invite", "E1001"))
    assert "CHECKCALL_BOT_TOKEN" in line
    assert "WRONG" not in line


def test_without_telegram_nothing_is_issued(types, company, desk, setting):
    setting(BOT_TOKEN="123456:TEST", TELEGRAM_URL="http://127.0.0.1:1")
    assert "CHECKCALL_TELEGRAM_URL" in refused(types("invite", "E1001"))
    deeds = desk(lambda desk: [entry.deed for entry in desk.unit.journal.entries()])
    assert "invited" not in deeds


@pytest.mark.parametrize("typed", ["e1001", "E101", "E1001 "])
def test_somebody_unknown_is_refused_and_the_nearest_named(
    types, company, telegram, typed
):
    line = refused(types("invite", typed))
    assert "did you mean A.O. E1001?" in line
    assert telegram.calls_of("getMe") == []


def test_nobody_near_is_not_guessed(types, company, telegram):
    line = refused(types("invite", "Q"))
    assert "did you mean" not in line


def test_before_a_company_is_loaded_there_is_nobody_to_invite(types, telegram, folder):
    assert "checkcall load" in refused(types("invite", "E1001"))
    types("migrate")
    assert "checkcall load" in refused(types("invite", "E1001"))


def words_of(card):
    return " ".join(PdfReader(card).pages[0].extract_text().split())


def test_a_card_to_print_has_the_code_and_the_numbers(
    types, company, telegram, folder, setting
):
    done = types("invite", "E1001", "--card", "card.pdf")
    assert done.exit_code == 0, done.output
    *_, link = done.stdout.splitlines()
    assert link.startswith("https://t.me/")
    said = words_of(folder / "card.pdf")
    assert "A.O. E1001" in said
    assert "Control room: 020 7946 0000." in said
    assert "No data?" not in said
    assert "Okafor" not in said
    setting(SMS_NUMBER="+44 7700 900000", INBOUND_SECRET="what the gateway shows")
    assert types("invite", "E1001", "--card", "card.pdf").exit_code == 0
    said = words_of(folder / "card.pdf")
    assert "No data? Text ON and a site's code, OK, OFF or SOS to +44 7700 9000" in said


def test_a_card_that_cannot_be_written_is_said(types, company, telegram):
    line = refused(types("invite", "E1001", "--card", "nowhere/card.pdf"))
    assert "say another file after --card" in line
