"""What gateways say and sign, and how each is told what to say."""

import base64
import hashlib
import hmac
import json
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.incoming.telephone_words import Speech
from handlers.web.telephone.formats import ncco, plain, twiml
from handlers.web.telephone.heard import Heard, Said, fields_of, heard
from handlers.web.telephone.proof import FRESH, is_proven, twilio_signature
from tests.domain.builders import NIGHT

SECRET = "12345"
URL = "https://mycompany.com/myapp.php?foo=1&bar=2"
FIELDS = {
    "CallSid": "CA1234567890ABCDE",
    "Caller": "+14158675309",
    "Digits": "1234",
    "From": "+14158675309",
    "To": "+18005551212",
}
ASKS = Speech(
    words="SOS <now> & here.", language="pl", key_to="https://b/voice?a=1&b=2"
)
ENDS = Speech(words="Goodbye.")


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        (b"CallStatus=in-progress", Heard(Said.LISTENS)),
        (b"CallStatus=in-progress&Digits=1", Heard(Said.PRESSED, "1")),
        (b"CallStatus=in-progress&AnsweredBy=machine_start", Heard(Said.MACHINE)),
        (b"CallStatus=in-progress&AnsweredBy=human", Heard(Said.LISTENS)),
        (b"CallStatus=ringing", Heard(Said.RINGS)),
        (b"CallStatus=no-answer", Heard(Said.ENDED)),
        (b"CallStatus=busy", Heard(Said.ENDED)),
        (b"CallStatus=completed", Heard(Said.ENDED)),
        (b'{"uuid": "1", "to": "4420"}', Heard(Said.LISTENS)),
        (b'{"status": "answered"}', Heard(Said.LISTENS)),
        (b'{"status": "unanswered"}', Heard(Said.ENDED)),
        (b'{"status": "machine"}', Heard(Said.MACHINE)),
        (b'{"status": "rejected"}', Heard(Said.ENDED)),
        (b'{"dtmf": {"digits": "2", "timed_out": false}}', Heard(Said.PRESSED, "2")),
        (b'{"dtmf": {"digits": "", "timed_out": true}}', Heard(Said.ENDED)),
        (b'{"dtmf": {"digits": null, "timed_out": true}}', Heard(Said.ENDED)),
        (b"", Heard(Said.LISTENS)),
        (b"key=9", Heard(Said.PRESSED, "9")),
        (b"key=", Heard(Said.ENDED)),
        (b"status=NOANSWER", Heard(Said.ENDED)),
        (b"status=CHANUNAVAIL", Heard(Said.ENDED)),
        (b"status=transferred", None),
    ],
)
def test_each_gateways_own_words(body, meant):
    assert heard(fields_of(body)) == meant


@pytest.mark.parametrize("body", [b"\xff", b"{", b"{" * 9000, b'{"a": 1e999999'])
def test_what_is_neither_form_nor_json_is_refused(body):
    with pytest.raises(ValueError, match=r".+"):
        fields_of(body)


@given(st.dictionaries(st.text(max_size=12), st.text(max_size=12) | st.integers()))
def test_nothing_that_a_gateway_can_say_fails(fields):
    assert isinstance(heard(fields), Heard | None)


def proven(headers, body=b"", fields=None, secret=SECRET, now=NIGHT):
    return is_proven(secret, headers, URL, body, fields or {}, now)


def test_twilios_own_example_is_signed_as_it_says():
    assert twilio_signature(SECRET, URL, FIELDS) == "RSOYDt4T1cUTdK1PDd93/VVr8B8="
    headers = {"x-twilio-signature": twilio_signature(SECRET, URL, FIELDS)}
    assert proven(headers, fields=FIELDS)
    assert not proven(headers, fields=FIELDS | {"Digits": "2"})
    assert not proven(headers, fields=FIELDS, secret="another")


def signed(claims, secret=SECRET, alg="HS256"):
    def part(table):
        return base64.urlsafe_b64encode(json.dumps(table).encode()).decode().strip("=")

    said = f"{part({'alg': alg, 'typ': 'JWT'})}.{part(claims)}"
    digest = hmac.new(secret.encode(), said.encode(), hashlib.sha256).digest()
    token = base64.urlsafe_b64encode(digest).decode().strip("=")
    return {"authorization": f"Bearer {said}.{token}"}


def test_vonages_token_is_of_this_body_and_of_now():
    body = b'{"dtmf": {"digits": "1"}}'
    claims = {
        "iat": NIGHT.timestamp(),
        "payload_hash": hashlib.sha256(body).hexdigest(),
    }
    assert proven(signed(claims), body)
    assert not proven(signed(claims), b'{"dtmf": {"digits": "2"}}')
    assert not proven(signed(claims, "another"), body)
    assert not proven(signed(claims, alg="none"), body)
    assert not proven(signed({"iat": claims["iat"]}), body)
    late = NIGHT + FRESH + timedelta(seconds=1)
    assert not proven(signed(claims), body, now=late)


def test_the_secret_is_shown_or_nothing_is_believed():
    assert proven({"x-checkcall-secret": SECRET})
    assert proven({"authorization": f"Bearer {SECRET}"})
    for headers in (
        {},
        {"x-checkcall-secret": ""},
        {"x-checkcall-secret": "1234"},
        {"authorization": f"Basic {SECRET}"},
        {"authorization": "Bearer a.b.c"},
        {"authorization": "Bearer é"},
        {"x-twilio-signature": "", "x-checkcall-secret": SECRET},
    ):
        assert not proven(headers), headers
    assert not proven({"x-checkcall-secret": ""}, secret="")


def test_a_dial_plan_reads_line_by_line():
    words, kind = plain(ASKS)
    assert words.splitlines() == ["ask", ASKS.words, ASKS.key_to]
    assert kind.startswith("text/plain")
    assert plain(ENDS)[0].splitlines() == ["end", "Goodbye."]


def test_twilio_says_it_twice_and_asks_for_the_last_words():
    root = ElementTree.fromstring(twiml(ASKS)[0])
    gather, redirect, hang_up = root
    assert gather.attrib["action"] == ASKS.key_to
    assert [say.text for say in gather] == [ASKS.words] * 2
    assert gather[0].attrib["language"] == "pl-PL"
    assert redirect.text == f"{ASKS.key_to}&key="
    assert hang_up.tag == "Hangup"
    assert [each.tag for each in ElementTree.fromstring(twiml(ENDS)[0])] == [
        "Say",
        "Hangup",
    ]


def test_vonage_talks_and_waits_for_one_key():
    talk, key = json.loads(ncco(ASKS)[0])
    assert (talk["text"], talk["language"], talk["bargeIn"]) == (
        *(ASKS.words, "pl-PL"),
        True,
    )
    assert key["eventUrl"] == [ASKS.key_to]
    assert key["dtmf"]["maxDigits"] == 1
    assert [each["action"] for each in json.loads(ncco(ENDS)[0])] == ["talk"]
