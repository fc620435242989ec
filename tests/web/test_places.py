"""Who keeps a place at the web door, and who has to go, whatever the crowd does."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.web.places import Places, origin_of

PROXY, STRANGER, TELEGRAM = "127.0.0.1", "81.2.69.142", "149.154.167.99"


def test_while_there_is_room_nobody_has_to_go():
    places = Places(most=2)
    assert places.enter("browser", PROXY) is None
    assert places.enter("telegram", TELEGRAM) is None
    assert (places.taken, places.turned_away) == (2, 0)


def test_the_idlest_makes_room_for_the_newcomer():
    places = Places(most=2)
    places.enter("idle", STRANGER)
    places.enter("idle too", STRANGER)
    assert places.enter("dpo", PROXY) == "idle"
    assert places.enter("telegram", TELEGRAM) == "idle too"


def test_who_is_being_answered_stays_however_long_it_takes():
    places = Places(most=2)
    places.enter("sos by webhook", TELEGRAM)
    places.waits_for_us("sos by webhook")
    places.enter("idle", STRANGER)
    assert places.enter("another", STRANGER) == "idle"


def test_when_all_are_being_answered_the_newcomer_is_told_to_come_again():
    places = Places(most=1)
    places.enter("dpo", PROXY)
    places.waits_for_us("dpo")
    assert places.enter("browser", PROXY) == "browser"
    places.leave("dpo")
    assert places.enter("browser", PROXY) is None


def test_who_was_answered_waits_at_the_end_of_the_line():
    places = Places(most=2)
    places.enter("dpo", PROXY)
    places.enter("idle", STRANGER)
    places.waits_for_us("dpo")
    places.keeps_us_waiting("dpo")
    assert places.enter("telegram", TELEGRAM) == "idle"


def test_one_address_takes_its_share_and_loses_its_own_first():
    places = Places(most=10, for_one=2)
    places.enter("dpo", PROXY)
    places.enter("first", STRANGER)
    places.enter("second", STRANGER)
    assert places.enter("third", STRANGER) == "first"
    places.waits_for_us("second")
    places.waits_for_us("third")
    assert places.enter("fourth", STRANGER) == "fourth"
    assert places.enter("telegram", TELEGRAM) is None


def test_behind_a_proxy_everybody_comes_from_one_address_and_has_room():
    places = Places(most=10, for_one=2)
    assert [places.enter(n, PROXY) for n in range(10)] == [None] * 10


def test_who_left_has_left_once():
    places = Places(most=1)
    places.enter("dpo", PROXY)
    places.leave("dpo")
    places.leave("dpo")
    places.keeps_us_waiting("dpo")
    assert places.taken == 0
    assert places.enter("browser", PROXY) is None


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        (STRANGER, STRANGER),
        ("::ffff:81.2.69.142", STRANGER),
        ("2a02:c7c:1234:5600::1", "2a02:c7c:1234:5600::/64"),
        ("2a02:c7c:1234:5600:ffff::2", "2a02:c7c:1234:5600::/64"),
        ("127.0.0.1", ""),
        ("::1", ""),
        ("10.1.2.3", ""),
        ("192.168.1.7", ""),
        ("fd00::7", ""),
        ("fe80::1%eth0", ""),
        (None, ""),
        ("no address", ""),
    ],
)
def test_whose_places_are_counted_together(address, origin):
    assert origin_of(address) == origin


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["enters", "waits for us", "keeps us waiting", "leaves"]),
        st.integers(0, 30),
    ),
    max_size=200,
)


@given(DEEDS, st.integers(1, 8), st.integers(1, 4))
def test_whatever_the_crowd_does_the_bounds_hold_and_the_busy_stay(deeds, most, share):
    places, here, busy = Places(most, share), {}, set()
    for deed, guest in deeds:
        address = (STRANGER, TELEGRAM, PROXY)[guest % 3]
        if deed == "enters" and guest not in here:
            gone = places.enter(guest, address)
            assert gone not in busy
            here[guest] = address
            here.pop(gone, None)
        elif deed == "waits for us" and guest in here:
            places.waits_for_us(guest)
            busy.add(guest)
        elif deed == "keeps us waiting" and guest in here:
            places.keeps_us_waiting(guest)
            busy.discard(guest)
        elif deed == "leaves":
            places.leave(guest)
            here.pop(guest, None)
            busy.discard(guest)
        of_each = Counter(here.values())
        assert places.taken == len(here) <= most
        assert max(of_each[STRANGER], of_each[TELEGRAM]) <= share
