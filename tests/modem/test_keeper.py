"""Text messages both ways by a modem that misbehaves as real ones do."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.messages.lanes import Lane
from bot.domain.messages.modem import TOLD_AFTER, Trouble
from bot.ports import Accepted, NotSent, Undeliverable, Unknown
from tests.modem.network import SENT_AT, brought, reported

E1001, E1002 = "+447700900101", "+447700900102"
LONG = "Two men at gate 2, one with a crowbar, the other by the fence. " * 5
INTERRUPTIONS = ['+CMTI: "SM",7', "RING", "^RSSI:17", "+CREG: 1"]


async def test_what_is_sent_is_acknowledged_when_the_modem_says_so(kept):
    assert await kept.sends("MISSED CHECK CALL at RIV.") == Accepted(1)
    assert kept.modem.texts == {E1001: ["MISSED CHECK CALL at RIV."]}
    assert await kept.sends("And again.") == Accepted(2)


@pytest.mark.parametrize(
    "text", [LONG, "Два человека у ворот. " * 8, "😀" * 40, "€" * 90]
)
async def test_a_long_message_is_one_message_again_at_the_other_end(kept, text):
    assert await kept.sends(text) == Accepted(kept.modem._reference)
    assert kept.modem.texts == {E1001: [text]}
    assert len(kept.modem.sent) > 1


async def test_what_comes_in_is_heard_and_then_deleted(kept):
    kept.heard.held = (E1001,)
    kept.modem.brings(E1001, "OK")
    await kept.has_looked()
    await kept.sends()
    assert len(kept.modem.card) == 1
    kept.heard.released.set()
    await kept.until(lambda: not kept.modem.card)
    [text] = kept.heard.texts
    assert (text.number, text.words) == (E1001, "OK")


async def test_what_was_not_committed_stays_and_is_brought_again_as_the_same(kept):
    kept.heard.failures = [RuntimeError("the database is away")] * 2
    kept.modem.brings(E1001, "OK")
    await kept.until(lambda: not kept.heard.failures)
    await kept.sends()
    assert len(kept.modem.card) == 1
    kept.passes(seconds=10)
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["OK"]


async def test_each_persons_messages_are_heard_one_after_another(kept):
    kept.modem.brings(E1001, "ON RIV", "OK", "OFF")
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["ON RIV", "OK", "OFF"]


async def test_a_message_that_always_fails_does_not_silence_who_sent_it(kept):
    kept.heard.never = "our mistake"
    kept.modem.brings(E1001, "our mistake", "SOS", "OK")
    await kept.until(lambda: len(kept.modem.card) == 1)
    assert kept.heard.words == ["SOS", "OK"]
    await kept.sends()
    assert len(kept.modem.card) == 1


async def test_they_are_heard_as_they_were_sent_wherever_they_lie(kept):
    later, earlier = (SENT_AT + timedelta(seconds=n) for n in (2, 1))
    kept.heard.held = (E1001,)
    kept.modem.brings(E1001, "ON RIV")
    await kept.has_looked()
    kept.modem.puts(brought(E1001, "OFF", sent_at=later))
    kept.modem.puts(brought(E1001, "OK", sent_at=earlier))
    kept.heard.released.set()
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["ON RIV", "OK", "OFF"]


async def test_nobody_waits_for_somebody_else(kept):
    kept.heard.held = (E1001,)
    kept.modem.brings(E1001, "ON RIV", "OK")
    kept.modem.brings(E1002, "SOS")
    await kept.until(lambda: kept.heard.words == ["SOS"])
    kept.heard.released.set()
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["SOS", "ON RIV", "OK"]


async def test_a_card_that_is_full_is_emptied_and_the_network_brings_the_rest(kept):
    kept.modem.room = 3
    words = [f"Gate {number} is open" for number in range(8)]
    kept.modem.brings(E1001, *words)
    await kept.until(lambda: not kept.modem.card and not kept.modem.network)
    assert sorted(kept.heard.words) == words


async def test_the_parts_of_a_long_message_are_put_together(kept):
    kept.modem.brings(E1001, "at the fence.", part=(9, 2, 2))
    await kept.has_looked()
    kept.modem.brings(E1002, "OK")
    kept.modem.brings(E1001, "Two men ", part=(9, 2, 1))
    await kept.until(lambda: not kept.modem.card)
    assert sorted(kept.heard.words) == ["OK", "Two men at the fence."]


async def test_a_part_whose_others_never_come_is_heard_after_a_minute(kept):
    kept.modem.brings(E1001, "One man at ", part=(9, 3, 1))
    kept.modem.brings(E1001, "fence.", part=(9, 3, 3))
    await kept.has_looked()
    kept.passes(seconds=50)
    await kept.sends()
    assert kept.heard.words == []
    kept.passes(seconds=10)
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["One man at (…)fence."]


async def test_a_cry_for_help_waits_five_seconds_for_its_other_parts(kept):
    kept.modem.brings(E1001, "SOS two men with ", part=(9, 2, 1))
    await kept.has_looked()
    kept.passes(seconds=5)
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["SOS two men with (…)"]


async def test_two_long_messages_that_call_themselves_alike_are_both_heard(kept):
    for text in ("Gate 1 ", "Gate 2 "):
        kept.modem.brings(E1001, text, part=(9, 2, 1))
        kept.modem.brings(E1001, f"after {text}", part=(9, 2, 2))
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["Gate 1 after Gate 1 ", "Gate 2 after Gate 2 "]


async def test_what_is_no_message_does_not_fill_the_card(kept):
    kept.modem.puts("0011223344556677889900FF")
    kept.modem.brings(E1001, "OK")
    await kept.until(lambda: kept.heard.words)
    kept.passes(seconds=10)
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["OK"]


async def test_what_noise_has_cut_is_read_again_and_not_taken_for_nothing(kept):
    await kept.sends()  # the card was looked at, at the start
    kept.modem.cuts = "AT+CMGL=4"
    kept.modem.brings(E1001, "SOS")
    await kept.until(lambda: not kept.modem.cuts)
    await kept.sends()
    assert len(kept.modem.card) == 1
    assert kept.heard.words == []
    kept.passes(seconds=10)
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["SOS"]


async def test_what_became_of_it_is_heard_of_wherever_the_modem_says_it(kept):
    kept.modem.says("+CDS: 25", reported(E1001, 7, 0))
    await kept.until(lambda: kept.heard.reports)
    kept.modem.puts(reported(E1001, 8, 0x46))
    await kept.until(lambda: len(kept.heard.reports) == 2 and not kept.modem.card)
    arrived, lost = kept.heard.reports
    assert (arrived.reference, arrived.arrived, arrived.never_will) == (7, True, False)
    assert (lost.reference, lost.arrived, lost.never_will) == (8, False, True)


async def test_a_report_that_comes_in_two_halves_is_one(kept):
    kept.modem.says("+CDS: 25")
    kept.modem.brings(E1001, "OK")
    await kept.until(lambda: not kept.modem.card)
    kept.modem.says("+CDS: 25")
    await kept.sends()
    kept.modem.says(reported(E1001, 7, 0))
    await kept.until(lambda: kept.heard.reports)


async def test_it_talks_of_other_things_in_the_middle_of_an_answer(kept):
    kept.modem.brings(E1001, "Gate 1", "Gate 2")
    await kept.until(lambda: not kept.modem.card)
    kept.modem.interruptions.extend(
        [
            ["+CDS: 25", reported(E1001, number, 0), *INTERRUPTIONS]
            for number in range(9)
        ]
    )
    kept.modem.brings(E1002, "Gate 3", "Gate 4")
    assert await kept.sends() == Accepted(1)
    await kept.until(lambda: not kept.modem.card)
    assert sorted(kept.heard.words) == ["Gate 1", "Gate 2", "Gate 3", "Gate 4"]
    while kept.modem.interruptions:
        await kept.sends()
    await kept.until(lambda: len(kept.heard.reports) == 9)


async def test_a_report_between_a_message_and_its_octets_belongs_to_neither(kept):
    await kept.sends()  # the card was looked at, at the start
    kept.modem.interrupts["AT+CMGL=4"] = ["+CDS: 25", reported(E1002, 3, 0)]
    kept.modem.brings(E1001, "OK")
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["OK"]
    await kept.until(lambda: [each.reference for each in kept.heard.reports] == [3])
    assert not kept.modem.interrupts


@pytest.mark.parametrize("noise", [b"\x00\xff", b"\x80\x00\r\n\xfe\n"])
async def test_noise_on_the_line_and_octets_one_by_one(kept, noise):
    kept.modem.noise, kept.modem.one_by_one = noise, True
    kept.modem.brings(E1001, "OK")
    assert await kept.sends(LONG) == Accepted(3)
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["OK"]


@pytest.mark.parametrize(
    ("refusal", "outcome"),
    [
        ("+CMS ERROR: 38", NotSent("the modem says: CMS 38")),
        ("+CMS ERROR: 331", NotSent("the modem says: CMS 331")),
        ("+CMS ERROR: 332", Unknown("the modem says: CMS 332")),
        ("+CMS ERROR: 1", Undeliverable("the modem says: CMS 1")),
        ("+CMS ERROR: Network out of order", NotSent("the modem says: CMS 0")),
        ("ERROR", NotSent("the modem says: ERROR")),
    ],
)
async def test_what_the_modem_refuses_is_what_becomes_of_it(kept, refusal, outcome):
    kept.modem.refusals.append(refusal)
    assert await kept.sends() == outcome
    assert type(await kept.sends()) is Accepted


async def test_a_message_of_which_a_part_has_left_is_not_said_to_be_unsent(kept):
    kept.modem.refusals.extend(["", "+CMS ERROR: 38"])
    assert await kept.sends(LONG) == Unknown("CMS 38")


async def test_it_starts_again_when_it_was_handed_a_message(kept):
    kept.modem.starts_again_at = "a message"
    assert await kept.sends() == Unknown("Restarted")
    assert type(await kept.sends_at_last()) is Accepted


async def test_it_starts_again_before_it_was_handed_the_message(kept):
    kept.modem.starts_again_at = "AT+CMGS"
    assert await kept.sends() == NotSent("Restarted")
    assert type(await kept.sends_at_last()) is Accepted


async def test_it_starts_again_while_the_card_is_read_and_nothing_is_lost(kept):
    kept.modem.starts_again_at = "AT+CMGL"
    kept.modem.brings(E1001, "OK")
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["OK"]


async def test_it_is_unplugged_and_plugged_in_again(kept):
    kept.modem.unplug()
    await kept.until(lambda: kept.keeper.trouble is Trouble.UNPLUGGED)
    outcome = await kept.sends()
    assert outcome == NotSent("the modem: unplugged")
    assert kept.keeper.lasting_trouble is None
    kept.passes(seconds=TOLD_AFTER.total_seconds())
    assert kept.keeper.lasting_trouble is Trouble.UNPLUGGED
    kept.modem.brings(E1001, "OK")
    kept.modem.plug_in()
    await kept.until(lambda: kept.keeper.trouble is None)
    await kept.until(lambda: not kept.modem.card)
    assert kept.heard.words == ["OK"]


async def test_the_urgent_goes_first(kept):
    kept.modem.holds_messages = True
    lanes = (Lane.PROMPT, Lane.DIGEST, Lane.REPLY, Lane.URGENT, Lane.ESCALATION)
    first = kept.keeper.put(lanes[0], E1001, lanes[0].name)
    await kept.until(lambda: kept.modem.sent)
    jobs = [first, *(kept.keeper.put(lane, E1001, lane.name) for lane in lanes[1:])]
    kept.modem.lets_go()
    for job in jobs:
        assert type(await asyncio.wrap_future(job.done)) is Accepted
    told = [part.text for part in kept.modem.sent]
    assert told == ["PROMPT", "URGENT", "ESCALATION", "REPLY", "DIGEST"]


async def test_what_nobody_waits_for_any_more_is_not_sent(kept):
    kept.modem.holds_messages = True
    first = kept.keeper.put(Lane.REPLY, E1001, "first")
    await kept.until(lambda: kept.modem.sent)
    second = kept.keeper.put(Lane.REPLY, E1001, "second")
    assert second.done.cancel()
    kept.modem.lets_go()
    await asyncio.wrap_future(first.done)
    await kept.sends("third")
    assert [part.text for part in kept.modem.sent] == ["first", "third"]
