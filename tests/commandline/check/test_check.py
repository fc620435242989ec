"""Is everything in place for tonight?"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.refs import StaffId
from rehearsal.updates.webhook import Webhook
from tests.commandline.conftest import COMPANY, refused
from tests.couriers.servers import mail_server


@pytest.fixture
def phones(desk):
    """Everybody has a phone, or those who are named."""

    def linked(*people):
        for number, person in enumerate(people or ("E1001", "D001", "X001")):
            desk(lambda d, p=person, n=number: d.unit.people.link(StaffId(p), 1001 + n))

    return linked


def wrong(done):
    return [line for line in done.stdout.splitlines() if line.startswith("WRONG")]


def test_all_is_well(types, company, telegram, phones):
    phones()
    done = types("check")
    assert done.exit_code == 0, done.output
    assert wrong(done) == []
    assert "@checkcall_rehearsal_bot" in done.stdout
    assert "every ladder leads to somebody" in done.stdout
    assert "note  key: CHECKCALL_SECRET_KEY is not set" in done.stdout


def test_a_ladder_that_ends_in_nobody_is_wrong(types, company, telegram, phones):
    phones("E1001", "X001")
    company.write_text(COMPANY + '[[ladders.sos]]\ntell="duty-manager"\npatience="1m"')
    assert types("load", company).exit_code == 0
    done = types("check")
    assert refused(done).startswith("1 of ")
    [line] = wrong(done)
    assert "the ladder for sos ends in nobody" in line
    assert "the ladder for no_show skips duty-manager" in done.stdout
    assert "1 of 3 people have none linked: D001;" in done.stdout


def test_a_role_that_nobody_holds_is_wrong(types, company, telegram, phones, setting):
    phones()
    company.write_text(COMPANY.replace(', "siro"', ""))
    setting(COMPANY=company)
    done = types("check")
    refused(done)
    [line] = wrong(done)
    assert "nobody holds the role siro" in line
    assert "breach" in line


def test_the_company_file_is_looked_at_as_the_start_would_load_it(
    types, folder, telegram, setting
):
    (folder / "company.toml").write_text(COMPANY)
    setting(COMPANY="company.toml")
    said = types("check").stdout
    assert "Alder Guarding; sites: 1, people: 3" in said
    assert [path.name for path in folder.iterdir()] == ["company.toml"]


def test_a_wrong_company_file_is_named(types, company, telegram, setting):
    company.write_text("[company]\n")
    setting(COMPANY=company)
    assert any(str(company) in line for line in wrong(types("check")))


def test_checking_changes_nothing(types, company, telegram, setting):
    company.write_text(COMPANY.replace("Riverside Court", "Riverside House"))
    setting(COMPANY=company)
    types("check")
    assert types("load", company).stdout == "changed: site RIV\n"


def test_without_anything_each_thing_missing_is_named(types, folder):
    done = types("check")
    refused(done)
    assert [line.split(":")[0] for line in wrong(done)] == [
        "WRONG company",
        "WRONG Telegram",
    ]
    assert "CHECKCALL_BOT_TOKEN is not set" in done.stdout
    assert list(folder.iterdir()) == []


def test_a_database_that_is_down_does_not_hide_the_rest(types, setting, telegram):
    setting(
        DATABASE_URL="postgresql://nobody:sesame@127.0.0.1:1/x",
        SECRET_KEY="a key for the test",
    )
    done = types("check")
    refused(done)
    [line] = wrong(done)
    assert "CHECKCALL_DATABASE_URL" in line
    assert "sesame" not in done.output
    assert "ok    Telegram" in done.stdout


def test_a_key_that_does_not_fit_is_wrong(types, company, telegram, setting):
    setting(SECRET_KEY="another key altogether")
    assert any("CHECKCALL_SECRET_KEY" in line for line in wrong(types("check")))


def test_another_program_that_gets_the_messages_is_wrong(
    types, company, telegram, phones, setting
):
    phones()
    elsewhere = "http://127.0.0.1:1/telegram"
    with telegram.change():
        telegram.webhook = Webhook(url=elsewhere)
    assert any("another address" in line for line in wrong(types("check")))
    setting(PUBLIC_URL="http://127.0.0.1:1")
    assert types("check").exit_code == 0


def test_channels_that_are_not_set_are_said_and_are_not_wrong(
    types, company, telegram, phones
):
    phones()
    done = types("check")
    assert done.exit_code == 0, done.output
    for name in ("SMTP_URL", "SMS_URL", "DPO_WEBHOOK_URL"):
        assert f"CHECKCALL_{name} is not set: no" in done.stdout


def test_the_mail_server_is_asked_and_gets_no_mail(
    types, company, telegram, phones, setting
):
    phones()
    with mail_server() as office:
        setting(SMTP_URL=office.url + "?from=night@alder.example")
        done = types("check")
    assert done.exit_code == 0, done.output
    assert "ok    mail: the server answers; mail is sent from night@" in done.stdout
    assert "tonight Telegram is the only way to R.A. D001, O.H. X001;" in done.stdout
    assert office.received == []


def test_a_mail_server_that_cannot_be_used_is_wrong_and_its_password_is_not_shown(
    types, company, telegram, phones, setting
):
    phones()
    with mail_server() as office:
        pass
    setting(SMTP_URL=office.url.replace("//", "//bot:hunter2@"))
    done = types("check")
    refused(done)
    [line] = wrong(done)
    assert "CHECKCALL_SMTP_URL" in line
    assert "may be sent in clear" in done.stdout
    assert "hunter2" not in done.output


def test_a_webhook_that_cannot_be_signed_is_wrong(
    types, company, telegram, phones, setting
):
    phones()
    setting(DPO_WEBHOOK_URL="https://dpo.example.com")
    assert any("CHECKCALL_DPO_WEBHOOK_SECRET" in line for line in wrong(types("check")))


def test_it_says_who_would_hear_that_telegram_is_down(
    types, company, telegram, phones, setting
):
    phones()
    assert "note  monitoring: nobody would be told" in types("check").stdout
    reached = 'roles = ["duty-manager"]\nemail = "duty@alder.example"'
    company.write_text(COMPANY.replace('roles = ["duty-manager"]', reached))
    assert types("load", company).exit_code == 0
    with mail_server() as office:
        setting(SMTP_URL=office.url)
        said = types("check").stdout
    assert "ok    monitoring: told when Telegram cannot be reached: R.A. D001" in said


def test_a_rota_without_anybody_says_when_and_who_is_rung_then(
    types, company, telegram, phones
):
    phones()
    tomorrow = datetime.now(ZoneInfo("Europe/London")).date() + timedelta(days=1)
    duty = f"{tomorrow} 12:00", f"{tomorrow} 13:00"
    on_call = '[[on_call]]\nrole="duty-manager"\nperson="D001"\nfrom="{}"\nto="{}"\n'
    company.write_text(COMPANY + on_call.format(*duty))
    loaded = types("load", company)
    assert loaded.exit_code == 0, loaded.output
    assert f"new: D001 on call as duty-manager {duty[0]} to {duty[1]}" in loaded.stdout
    done = types("check")
    assert wrong(done) == []
    assert "note  on call: nobody is on call as duty-manager" in done.stdout
    assert "a ladder that asks for them rings every duty-manager then" in done.stdout
