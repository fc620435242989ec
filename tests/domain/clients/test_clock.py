"""The clock of telling a client, from the discovery: silent only once it is done."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.clients.client import Client, ClientCode, proposed, strictest
from bot.domain.clients.clock import (
    ANSWERED_WITHIN,
    WITHOUT_CONTRACT,
    following,
    last_due,
    notice_at,
    reminder_at,
    reminders,
    tell_by,
)
from bot.domain.clients.whose_data import Whose, WhoseData, redated

LONDON = ZoneInfo("Europe/London")
DAY = timedelta(days=1)
HARBOUR = Client(code=ClientCode("HAR"), name="Harbour", email="dp@h.example")

CONTRACTS = st.none() | st.integers(1, 90 * 24 * 60).map(
    lambda minutes: timedelta(minutes=minutes)
)
SPANS = st.timedeltas(timedelta(), timedelta(days=90))
EARLY_SPRING = datetime(2026, 3, 20, tzinfo=UTC)
MOMENTS = st.timedeltas(timedelta(), timedelta(days=230)).map(EARLY_SPRING.__add__)
"""Both changes of the clock lie between."""


def of_client(within) -> WhoseData:
    client = replace(HARBOUR, tell_within=within)
    return WhoseData(matters=True, said=Whose.CLIENT, client=client)


@given(CONTRACTS, SPANS)
def test_a_reminder_always_follows_within_a_day_or_the_contracts_own(within, after):
    """The next is ahead, and no further than a day once the first have passed."""
    ahead = following(within, after)
    assert ahead > after
    first = reminders(within)
    assert ahead - after <= max(DAY, first[0])
    assert first == tuple(sorted(set(first)))


@given(CONTRACTS, SPANS)
def test_what_was_due_last_is_past_and_the_next_is_ahead(within, elapsed):
    data = of_client(within)
    last = last_due(data, elapsed)
    assert last <= elapsed < following(within, last)


@given(MOMENTS, st.integers(1, 90 * 24))
def test_hours_of_a_contract_are_hours_whatever_the_clock_on_the_wall_does(at, hours):
    by = tell_by(of_client(timedelta(hours=hours)), at)
    assert by - at == timedelta(hours=hours)
    reminded = reminders(timedelta(hours=hours))
    assert timedelta(hours=hours) in reminded


def test_a_day_over_the_spring_change_ends_an_hour_later_on_the_wall():
    found = datetime(2026, 3, 28, 22, 0, tzinfo=LONDON).astimezone(UTC)
    by = tell_by(of_client(DAY), found)
    assert f"{by.astimezone(LONDON):%d %b %H:%M}" == "29 Mar 23:00"


def test_a_contract_is_reminded_of_at_half_an_hour_before_and_at_its_end():
    hours = [span / timedelta(hours=1) for span in reminders(DAY)]
    assert hours == [12, 23, 24, 48, 60, 70]
    minutes = [span // timedelta(minutes=1) for span in reminders(timedelta(hours=1))]
    assert minutes == [30, 60, *(h * 60 for h in (24, 48, 60, 70))]
    assert reminders(None) == WITHOUT_CONTRACT


@given(MOMENTS, CONTRACTS, SPANS)
def test_while_nobody_knows_the_reporter_has_time_to_say(found, within, late):
    reported = found + late
    nobody = WhoseData(matters=True, strictest=within)
    at = reminder_at(nobody, found, reported)
    assert at >= reported + ANSWERED_WITHIN
    assert at <= max(found + (within or DAY), reported + ANSWERED_WITHIN)


@given(MOMENTS, CONTRACTS)
def test_what_is_settled_reminds_nobody(found, within):
    data = of_client(within)
    told = replace(data, told=((HARBOUR.code, found),))
    none = replace(data, no_breach=True)
    for settled in (WhoseData(), replace(data, said=Whose.OURS), told, none):
        assert settled.is_settled
        assert notice_at(settled, found, found) is None
    other = replace(told, client=replace(HARBOUR, code=ClientCode("MKH")))
    assert not other.is_settled


@given(CONTRACTS, SPANS, SPANS)
def test_found_later_than_thought_the_reminders_ahead_come_again(within, warned, now):
    data = redated(replace(of_client(within), warned_after=warned), now)
    assert following(within, data.warned_after) <= following(within, now)


@given(st.lists(CONTRACTS, max_size=5))
def test_the_strictest_contract_leads_where_nobody_knows_which_client(spans):
    named = [span for span in spans if span is not None]
    clients = tuple(replace(HARBOUR, tell_within=span) for span in spans)
    assert strictest(clients) == min(named, default=None)


def test_the_site_proposes_its_client_and_an_only_client_is_proposed_anyway():
    harbour = replace(HARBOUR, sites=("RIV",))
    market = replace(HARBOUR, code=ClientCode("MKH"), sites=("MKT",))
    assert proposed((harbour, market), "MKT") is market
    assert proposed((harbour, market), None) is None
    assert proposed((harbour,), "ELSE") is harbour
    assert proposed((), "RIV") is None
