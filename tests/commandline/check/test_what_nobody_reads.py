"""What is written down and would not work tonight is named, and nothing else."""

import pytest

from bot.commands.checking.ways.outside import telegram as look_at_telegram
from bot.settings import read_settings
from tests.commandline.conftest import COMPANY, refused


@pytest.fixture
def says(types, company, telegram):
    def said():
        return types("check").stdout.splitlines()

    return said


def about(lines, words):
    return [line for line in lines if words in line]


def test_a_setting_that_is_misspelt_is_wrong_and_its_value_is_not_shown(
    types, company, telegram, setting, folder
):
    setting(SMTP_ULR="smtp://bot:hunter2@mail.alder.example")
    (folder / ".env").write_text("CHECKCALL_HEARTBEET_URL=https://ping.example\n")
    (folder / ".env").chmod(0o600)
    done = types("check")
    refused(done)
    wrong = about(done.stdout.splitlines(), "WRONG settings: ")
    assert [line.split(" is none")[0].split()[-1] for line in wrong] == [
        "CHECKCALL_HEARTBEET_URL",
        "CHECKCALL_SMTP_ULR",
    ]
    assert "did you mean CHECKCALL_SMTP_URL?" in wrong[1]
    assert "hunter2" not in done.output


def test_settings_that_there_are_may_be_written_small(says, folder):
    (folder / ".env").write_text("checkcall_log=json\nEDITOR=vi\n")
    (folder / ".env").chmod(0o600)
    assert about(says(), "ok    settings: all can be used")


@pytest.mark.parametrize(
    "address", ["http://bot.example.com", "https://bot.example.com:9443"]
)
def test_an_address_that_telegram_never_calls_is_wrong(setting, address):
    setting(BOT_TOKEN="123456:TEST", PUBLIC_URL=address)
    point = next(look_at_telegram(read_settings()))
    assert str(point).startswith("WRONG Telegram: it calls https addresses at port 443")


def test_without_a_heartbeat_it_says_that_nobody_outside_would_hear(says, setting):
    assert about(says(), "note  heartbeat: CHECKCALL_HEARTBEAT_URL is not set")
    setting(HEARTBEAT_URL="https://ping.example")
    assert not about(says(), "heartbeat")


def test_people_who_could_not_be_rung_or_read_to_are_named(types, company, telegram):
    company.write_text(
        COMPANY.replace(
            'name = "Amara Okafor"',
            'name = "Amara Okafor"\nphone = "07700 900101 / 07700 900102"\n'
            'language = "Polish"',
        ).replace(
            'name = "Ruth Adeyemi"',
            'name = "Ruth Adeyemi"\nphone = "7700900111"\nlanguage = "PL"',
        )
    )
    assert types("load", company).exit_code == 0
    lines = types("check").stdout.splitlines()
    [phone, language] = about(lines, "note  people: ")
    assert "E1001: what stands as phone cannot be dialled" in phone
    assert "D001" not in phone
    assert "E1001 (polish) read English" in language


def test_behind_a_company_file_with_a_fault_the_rest_is_looked_at(
    types, company, telegram, setting
):
    company.write_text(COMPANY.replace('["officer"]', '["oficer"]'))
    setting(COMPANY=company)
    done = types("check")
    refused(done)
    lines = done.stdout.splitlines()
    assert about(lines, "WRONG company: ")
    assert about(lines, "note  company: until then the start goes on with what")
    assert about(lines, "WRONG cover: the ladder for sos ends in nobody")


def test_a_rhythm_that_is_not_what_it_seems_is_named(types, company, telegram):
    company.write_text(
        COMPANY.replace(
            'name = "Riverside Court"',
            'name = "Riverside Court"\ncheck_calls.every = "10m"\n'
            'check_calls.missed = "5m"',
        )
    )
    assert types("load", company).exit_code == 0
    lines = about(types("check").stdout.splitlines(), "note  check calls: ")
    assert len(lines) == 3
    assert lines[0].endswith(
        "make early shorter than every: RIV (every 10m, early 10m)"
    )
    assert lines[1].endswith("make nudge shorter than missed: RIV")


def test_an_h_for_an_m_is_asked_about_when_it_is_loaded_and_by_check(
    types, company, telegram
):
    company.write_text(
        COMPANY
        + '[check_calls]\nevery = "60h"\nmissed = "15h"\n'
        + '[[ladders.sos]]\ntell = "director"\npatience = "2h"\n'
    )
    said = types("load", company).stdout
    question = "every at RIV is 60h, missed at RIV is 15h, patience of sos is 2h, "
    assert f"note: {question}" in said
    assert "was another unit meant, such as 15m?" in said
    assert f"note  check calls: {question}" in types("check").stdout
