"""Text messages octet by octet, beside examples of others and any text at all."""

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.gsm import ALPHABET, ESCAPE, EXTENSION, parts
from scheduler.modem.pdu.delivered import Delivered, Part, Report, read
from scheduler.modem.pdu.octets import Unreadable
from scheduler.modem.pdu.septets import coded, letters, packed, unpacked
from scheduler.modem.pdu.submitted import submitted
from tests.modem.network import SENT_AT, brought, reported, taken

plain = st.text(st.sampled_from(sorted(set(ALPHABET) - {ESCAPE} | set(EXTENSION))))
any_text = plain | st.text(
    st.characters(exclude_categories=("Cs",)), min_size=1, max_size=500
)
numbers = st.from_regex(r"\+[1-9][0-9]{7,14}", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "octets"),
    [
        # Source: 3GPP TS 23.038, section 6.1.2.1.1: the first fills the low bits.
        ("1", "31"),
        ("12", "3119"),
        # Source: docs of smspdudecoder 2.2.0 (Qotto), "How to use".
        ("How are you?", "C8F71D14969741F977FD07"),
        # Source: L. Pettersson, "SMS and the PDU format", the example of both kinds.
        ("hellohello", "E8329BFD4697D9EC37"),
        # The escape is 0x1B, and the sign 0x65 behind it: section 6.2.1.1.
        ("€", "9B32"),
    ],
)
def test_seven_bits_a_letter(text, octets):
    assert packed(coded(text)).hex().upper() == octets
    septets = unpacked(packed(coded(text)), len(coded(text)))
    assert letters(septets) == text


def test_an_extension_that_is_not_known_shows_the_letter_itself():
    assert letters([0x1B, 0x41, 0x1B, 0x1B, 0x42, 0x1B]) == "AB"


@pytest.mark.parametrize(
    ("octets", "number", "words", "sent_at"),
    [
        # Source: docs of smspdudecoder 2.2.0 (Qotto), "How to use".
        (
            "07916407058099F9040B916407950303F100008921222140140004D4E2940A",
            "+46705930301",
            "TEST",
            datetime(2098, 12, 22, 12, 4, 41, tzinfo=UTC),
        ),
        # Source: L. Pettersson, "SMS and the PDU format", receiving a message.
        (
            "07917283010010F5040BC87238880900F10000993092516195800AE8329BFD4697D9EC37",
            "27838890001",
            "hellohello",
            datetime(2099, 3, 29, 13, 16, 59, tzinfo=UTC),
        ),
    ],
)
def test_what_others_say_that_octets_mean(octets, number, words, sent_at):
    found = read(octets)
    assert (found.number, found.words, found.sent_at) == (number, words, sent_at)
    assert found.part is None


def test_what_others_say_that_is_sent():
    # Source: L. Pettersson, "SMS and the PDU format", sending a message; with the
    # card's own centre, our own reference, a report wanted, and one day of trying.
    [part] = submitted("+46708251358", "hellohello", 0)
    assert part.written == "0031000B916407281553F80000A70AE8329BFD4697D9EC37"
    assert part.length == len(part.written) // 2 - 1


@given(number=numbers, text=any_text, reference=st.integers(0, 255))
def test_the_network_reads_what_was_written(number, text, reference):
    sent = [taken(each.written) for each in submitted(number, text, reference)]
    assert "".join(each.text for each in sent) == text
    assert {each.number for each in sent} == {number}
    count = len(parts(text))
    assert [each.place for each in sent] == [(n, count) for n in range(1, count + 1)]
    assert [each.wants_report for each in sent] == [False] * (count - 1) + [True]


@given(number=numbers, text=any_text)
def test_what_the_network_writes_is_read(number, text):
    for place, words in enumerate(cut := parts(text)[:255], 1):
        part = (7, len(cut), place) if len(cut) > 1 else None
        found = read(brought(number, words, part))
        assert (found.number, found.words, found.sent_at) == (number, words, SENT_AT)
        if part:
            assert found.part == Part(reference=7, count=len(cut), place=place)


@given(reference=st.integers(0, 255), status=st.integers(0, 255), number=numbers)
def test_what_became_of_one_is_read(reference, status, number):
    found = read(reported(number, reference, status))
    assert found == Report(number=number, reference=reference, status=status)
    assert not (found.arrived and found.never_will)


@given(st.binary(max_size=200).map(bytes.hex) | st.text(max_size=50))
def test_whatever_lies_on_the_card_is_read_or_said_to_be_unreadable(octets):
    with suppress(Unreadable):
        assert isinstance(read(octets), Delivered | Report)


@given(number=numbers, text=any_text, cut=st.integers(0, 400))
def test_what_breaks_off_is_not_taken_for_another_message(number, text, cut):
    octets = brought(number, parts(text)[0])
    if cut < len(octets):
        with pytest.raises(Unreadable):
            read(octets[:cut])


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("0C91447700091010", "+447700900101"),
        ("0AA17700091010", "07700900101"),
        ("0B817007900001F1", "07700900101"),
        ("05818680F8", "68088"),
        ("0BD0CDE6DB5DCE03", "MMoney"),
    ],
)
def test_numbers_as_networks_write_them(address, number):
    octets = f"0004{address}00006210102200000000"
    assert read(octets).number == number


@pytest.mark.parametrize(
    ("scheme", "words"),
    [("00", "TEST"), ("01", "TEST"), ("C8", "TEST"), ("F1", "TEST"), ("40", "TEST")],
)
def test_words_of_every_class_are_words(scheme, words):
    octets = "07916407058099F9040B916407950303F10000"
    octets = octets[:-2] + scheme + "8921222140140004D4E2940A"
    assert read(octets).words == words


@pytest.mark.parametrize("scheme", ["04", "F5", "20"])
def test_what_is_for_a_program_has_no_words(scheme):
    octets = "07916407058099F9040B916407950303F100" + scheme
    assert read(octets + "8921222140140004D4E2940A").words == ""
