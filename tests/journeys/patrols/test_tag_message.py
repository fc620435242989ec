"""What an NTAG 424 DNA says, as its maker publishes it."""

import pytest

from bot.desk.patrols.tag_message import Tagged, read
from bot.domain.patrols.plan import TagKeys

FACTORY = TagKeys(read="0" * 32, sign="0" * 32)
ENCRYPTED, SIGNED = "EF963FF7828658A599F3041510671E88", "94EED9EE65337086"
"""Source: NXP, AN12196, the example of a SUN message with keys of zeros."""

OURS = Tagged(site="RIV", point="P2", tag="04DE5F1EACC040", keys=FACTORY)
OTHER = Tagged(site="MKT", point="P1", tag="04AAAAAAAAAA80", keys=FACTORY)
ELSEWHERE = Tagged(
    site="MKT", point="P1", tag=OURS.tag, keys=TagKeys(read="1" * 32, sign="1" * 32)
)


def test_the_makers_own_example_is_read():
    reading = read([ELSEWHERE, OTHER, OURS], ENCRYPTED, SIGNED)
    assert reading is not None
    assert (reading.tagged, reading.counter) == (OURS, 61)
    assert read([OURS], ENCRYPTED.lower(), SIGNED.lower()) == reading


@pytest.mark.parametrize("place", range(16))
def test_one_digit_changed_is_no_signature(place):
    digit = "0" if SIGNED[place] != "0" else "1"
    assert read([OURS], ENCRYPTED, SIGNED[:place] + digit + SIGNED[place + 1 :]) is None


@pytest.mark.parametrize(
    ("known", "encrypted", "signed"),
    [
        ([], ENCRYPTED, SIGNED),
        ([OTHER], ENCRYPTED, SIGNED),
        ([ELSEWHERE], ENCRYPTED, SIGNED),
        ([OURS], ENCRYPTED[2:], SIGNED),
        ([OURS], ENCRYPTED, SIGNED[2:]),
        ([OURS], "0" * 32, SIGNED),
        ([OURS], ENCRYPTED + "\n", SIGNED),
        ([OURS], "", ""),
    ],
)
def test_what_no_tag_of_ours_has_said_is_none(known, encrypted, signed):
    assert read(known, encrypted, signed) is None
