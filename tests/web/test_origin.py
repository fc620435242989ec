"""From where a stranger comes, who may write what they like into any header."""

import pytest
from starlette.requests import Request

from handlers.web.complaints.origin import origin

HEADER = "X-Forwarded-For"
GUEST, PROXY = "81.2.69.160", "127.0.0.1"


def a_request(client, *said):
    headers = [(HEADER.lower().encode(), each.encode("latin-1")) for each in said]
    return Request({"type": "http", "client": (client, 50_000), "headers": headers})


@pytest.mark.parametrize(
    "said",
    [
        (GUEST,),
        (f"203.0.113.9, {GUEST}",),
        ("203.0.113.9", GUEST),
        (f"{GUEST}:51234",),
        (f"::ffff:{GUEST}",),
        (f"[::ffff:{GUEST}]:51234",),
        (f"unknown,,  {GUEST} ",),
    ],
)
def test_the_last_address_is_the_one_that_the_proxy_saw(said):
    assert origin(a_request(PROXY, *said), HEADER) == GUEST


def test_of_ipv6_a_subscribers_whole_network_is_one():
    for said in ("2a00:1450:4009:81f::200e", "[2a00:1450:4009:81f:1:2:3:4]:443"):
        assert origin(a_request(PROXY, said), HEADER) == "2a00:1450:4009:81f::/64"


def test_who_comes_straight_from_the_internet_is_not_believed():
    assert origin(a_request(GUEST, "203.0.113.9"), HEADER) == GUEST


@pytest.mark.parametrize("said", [(), ("",), ("unknown",), ("10.0.0.7",), ("é, \x00",)])
def test_a_proxy_that_does_not_say_it_leaves_them_together(said):
    assert origin(a_request(PROXY, *said), HEADER) == ""


def test_without_the_setting_nobody_is_believed():
    assert origin(a_request(PROXY, GUEST), None) == ""
