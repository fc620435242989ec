"""A person's order of channels, as the company file says it, or leaves it out."""

import json
import re
from pathlib import Path

import pytest

from bot.company_file.company_file import read_file
from bot.domain.alarms.kinds import AlarmKind
from bot.process.channels import set_up
from bot.settings import BadSetting, read_settings
from scheduler.couriers.sms.request import Gateway
from storage.company.company import _company, _document

DOCS = Path(__file__).parents[2] / "docs"

PERSON = '[[people]]\nid = "D001"\nname = "Amara Okafor"\nroles = ["duty-manager"]\n'
MAIL, MOBILE = 'email = "a@alder.example"\n', 'phone = "07700 900123"\n'
LANDLINE = 'phone = "020 7946 0000"\n'


@pytest.mark.parametrize(
    ("more", "channels"),
    [
        ("", "telegram"),
        (MAIL, "telegram email"),
        (MOBILE, "telegram sms"),
        (LANDLINE, "telegram"),
        (MAIL + MOBILE, "telegram email sms"),
        (
            MAIL + MOBILE + 'channels = ["telegram", "sms", "email"]',
            "telegram sms email",
        ),
        (MAIL + MOBILE + 'channels = ["telegram"]', "telegram"),
    ],
)
def test_who_has_an_address_is_reached_by_it(write, more, channels):
    [person] = read_file(write("people.toml", PERSON + more)).people
    assert " ".join(person.channels) == channels


def test_the_same_in_a_table(write):
    head = "id,name,roles,email,phone,channels"
    row = "D001,Amara Okafor,duty-manager,a@alder.example,07700 900123,telegram;sms"
    [person] = read_file(write("people.csv", f"{head}\n{row}\n")).people
    assert " ".join(person.channels) == "telegram sms"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ('channels = ["email"]', 'wanted a list that begins with "telegram", such as'),
        ('channels = "telegram"', 'wanted a list that begins with "telegram", such as'),
        ("channels = []", 'wanted a list that begins with "telegram", such as'),
        ('channels = ["telegram", "mail"]', "(nearest: email)"),
        ('channels = ["telegram", "webhook"]', 'wanted instead of "webhook" one of'),
        ('channels = ["telegram", 3]', "wanted instead of 3 one of"),
        (
            MAIL + 'channels = ["telegram", "email", "email"]',
            "wanted each channel once",
        ),
        ('channels = ["telegram", "email"]', "wanted an email for telegram, email"),
        (
            LANDLINE + 'channels = ["telegram", "sms"]',
            "wanted a mobile number as phone",
        ),
    ],
)
def test_an_order_that_cannot_be_kept_is_told_in_one_sentence(refusal, more, words):
    told = refusal("people.toml", PERSON + more)
    assert "channels is " in told
    assert words in told


@pytest.mark.parametrize(
    ("provider", "header", "body"),
    [
        ("Twilio", "Basic QUMuLi46Li4u", b"To=%2B44&From=%2B441632960000&Body=SOS"),
        ("Sinch", "Bearer ...", b'{"from": "Checkcall", "to": ["+44"], "body": "SOS"}'),
    ],
)
def test_the_gateways_of_the_settings_page_can_be_set_as_they_stand(
    write, provider, header, body
):
    shown = re.search(
        rf"    # {provider}.*\n((?:    CHECKCALL_SMS.*\n)+)",
        (DOCS / "settings.md").read_text(),
    )
    assert shown is not None
    settings = read_settings(write(".env", re.sub("(?m)^ +", "", shown[1])))
    assert settings.sms_url is not None
    assert settings.sms_token is not None
    token = settings.sms_token.get_secret_value()
    gateway = Gateway(settings.sms_url, token, settings.sms_body, settings.sms_header)
    assert gateway.headers()["Authorization"] == header
    assert gateway.content("+44", "SOS") == body


TELEPHONE = (DOCS / "telephone.md").read_text()
BLOCK = re.compile(r"^    CHECKCALL_(CALL_\w+|INBOUND_SECRET)=(.*)$", re.M)


def test_each_block_of_the_telephone_page_is_taken_as_it_stands(monkeypatch):
    for part in re.split(r"^## ", TELEPHONE, flags=re.M):
        for name, value in BLOCK.findall(part):
            monkeypatch.setenv(f"CHECKCALL_{name}", value)
        if not BLOCK.search(part):
            continue
        settings = read_settings(None)
        gateway = Gateway("", "t", settings.call_body, settings.call_header)
        sent = gateway.content("+442079460000", "SOS", callback="https://b/voice?a=1")
        assert b"442079460000" in sent
        assert b"voice" in sent
        assert settings.call_format in part


def test_a_telephone_whose_keys_nobody_could_believe_does_not_start(monkeypatch):
    monkeypatch.setenv("CHECKCALL_CALL_URL", "https://gateway.example.com")
    with pytest.raises(BadSetting, match="CHECKCALL_INBOUND_SECRET"):
        set_up(read_settings(None))


def test_the_company_file_says_which_rungs_and_officers_are_rung(write):
    company = (
        '[company]\nname = "A"\ncontrol_room_phone = "1"\npolicy_version = "1"\n'
        "[check_calls]\ncall = true\n[[ladders.incident]]\n"
        'tell = "director"\npatience = "2m"\nby = ["call"]\n'
    )
    read = read_file(write("a.toml", company)).company
    kept = _company(json.loads(json.dumps(_document(read))))
    assert kept == read
    assert kept.check_calls.call
    assert kept.ladders[AlarmKind.INCIDENT][0].rings_at_once
