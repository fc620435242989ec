"""What gateways say of a text message, and whose number it is."""

import base64
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.text_messages import numbers
from bot.telephone_settings import field_names
from handlers.strangers import FOR, Strangers
from handlers.web.telephone.proof import is_proven
from handlers.web.telephone.text_message import FieldNames, text_message
from scheduler.couriers.sms.numbers import dialled
from tests.domain.builders import NIGHT

TWILIO = FieldNames(sender="From", words="Body", id="MessageSid")


def test_the_names_of_a_gateways_fields_are_a_setting():
    assert field_names("from=From text=Body id=MessageSid") == TWILIO
    for wrong in ("", "From", "from=From", "from=From text=", "from=a text=b who=c"):
        with pytest.raises(ValueError, match="no names"):
            field_names(wrong)
    found = text_message(
        {"From": "+447", "Body": "ok", "MessageSid": "1"}, TWILIO, NIGHT
    )
    assert (found.number, found.words, found.id) == ("+447", "ok", "1")
    assert text_message({"From": "+447"}, TWILIO, NIGHT) is None


@pytest.mark.parametrize(
    ("at", "meant"),
    [
        ("2026-01-10T21:00:00Z", datetime(2026, 1, 10, 21, tzinfo=UTC)),
        ("2026-01-10 21:00:00", datetime(2026, 1, 10, 21, tzinfo=UTC)),
        ("1768078800", datetime(2026, 1, 10, 21, tzinfo=UTC)),
        ("2999-01-01T00:00:00Z", datetime(2026, 1, 10, 22, tzinfo=UTC)),
        ("yesterday", None),
        ("", None),
    ],
)
def test_when_it_was_sent_as_far_as_the_gateway_says(at, meant):
    now = datetime(2026, 1, 10, 22, tzinfo=UTC)
    found = text_message({"from": "1", "text": "ok", "at": at}, FieldNames(), now)
    assert found.sent_at == meant


@given(st.dictionaries(st.sampled_from(["from", "text", "id", "at"]), st.text()))
def test_nothing_that_a_gateway_can_say_fails(fields):
    text_message(fields, FieldNames(), NIGHT)


class Phones:
    """People with their numbers, as the company file has them."""

    def __init__(self, *phones):
        self.unit = self.people = self
        self.phones = lambda: list(phones)


@pytest.mark.parametrize(
    "written",
    ["07700 900101", "+44 7700 900101", "0044 7700-900101", "(07700) 900 101"],
)
@pytest.mark.parametrize("brought", ["+447700900101", "447700900101", " 447700900101"])
def test_a_number_is_known_however_it_is_written(written, brought):
    desk = Phones(("E1", True, "020 7946 0101"), ("E2", True, written))
    assert numbers.whose(desk, brought, dialled) == "E2"


def test_a_number_of_two_is_nobodys_and_a_leavers_is_whoevers_it_is_now():
    mine = "07700 900101"
    two = Phones(("E1", True, mine), ("E2", True, "+447700900101"))
    assert numbers.whose(two, "+447700900101", dialled) is None
    assert list(numbers.shared(two, dialled)) == [("E1", "E2")]
    left = Phones(("E1", False, mine), ("E2", True, mine))
    assert numbers.whose(left, "+447700900101", dialled) == "E2"
    assert list(numbers.shared(left, dialled)) == []
    assert numbers.whose(Phones(("E1", False, mine)), "+447700900101", dialled) == "E1"


@given(st.text(max_size=30))
def test_whatever_the_sender_calls_itself_nobody_is_made_up(number):
    assert numbers.whose(Phones(("E1", True, "")), number, dialled) is None


def test_a_stranger_is_looked_for_again_after_a_minute():
    strangers = Strangers()
    strangers.add("+1", NIGHT)
    assert strangers.has("+1", NIGHT + FOR - timedelta(seconds=1))
    assert not strangers.has("+1", NIGHT + FOR)
    for number in range(10_001):
        strangers.add(str(number), NIGHT)
    assert not strangers.has("0", NIGHT)


def test_the_secret_may_be_a_password_in_the_address():
    def shown(words):
        encoded = base64.b64encode(words.encode()).decode()
        headers = {"authorization": f"Basic {encoded}"}
        return is_proven("12345", headers, "", b"", {}, NIGHT)

    assert shown("checkcall:12345")
    assert not shown("checkcall:1234")
    assert not shown("12345")
