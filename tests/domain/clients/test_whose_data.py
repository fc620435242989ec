"""Whose data it is, said and said again; and what a client was told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.clients import telling
from bot.domain.clients.client import Client, ClientCode
from bot.domain.clients.telling import Way
from bot.domain.clients.whose_data import (
    Belongs,
    ClientTold,
    CompanyHas,
    NoBreach,
    Whose,
    WhoseData,
    decide,
    read,
)
from tests.domain.builders import FIRST, NIGHT, SITE, after

HARBOUR = Client(
    code=ClientCode("HAR"), name="Harbour", email="dp@h.example", sites=(SITE,)
)
MARKET = replace(HARBOUR, code=ClientCode("MKH"), sites=())
BOTH = (HARBOUR, MARKET)
CLIENTS = WhoseData(matters=True, said=Whose.CLIENT, client=HARBOUR)


def test_a_company_without_clients_is_asked_nothing():
    assert decide(WhoseData(), CompanyHas((), SITE)) == WhoseData()


def test_the_place_proposes_the_client_until_somebody_has_said():
    asked = decide(WhoseData(), CompanyHas(BOTH, SITE))
    assert (asked.matters, asked.client, asked.is_settled) == (True, HARBOUR, False)
    assert decide(asked, CompanyHas(BOTH, None)).client is None
    said = decide(asked, Belongs(Whose.BOTH, MARKET))
    assert decide(said, CompanyHas(BOTH, SITE)).client is MARKET


def test_a_client_that_left_the_file_stays_and_one_in_it_is_as_it_is_there():
    assert decide(CLIENTS, CompanyHas((MARKET,), SITE)).client is HARBOUR
    strict = replace(HARBOUR, tell_within=timedelta(hours=4))
    assert decide(CLIENTS, CompanyHas((strict, MARKET), None)).client is strict
    asked = replace(CLIENTS, said=None)
    gone = decide(asked, CompanyHas((), SITE))
    assert (gone.client, gone.is_settled) == (HARBOUR, False)


def test_whoever_was_told_stays_told_when_it_is_said_to_be_anothers():
    told = decide(CLIENTS, ClientTold(HARBOUR.code, NIGHT))
    assert told.is_settled
    other = decide(told, Belongs(Whose.CLIENT, MARKET))
    assert not other.is_settled
    back = decide(other, Belongs(Whose.CLIENT, HARBOUR))
    assert (back.is_settled, back.told_at) == (True, NIGHT)


def test_no_breach_settles_it_until_somebody_says_whose_it_is():
    none = decide(CLIENTS, NoBreach())
    assert none.is_settled
    assert not decide(none, Belongs(Whose.CLIENT, HARBOUR)).is_settled


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("ours", Belongs(Whose.OURS)),
        ("client.HAR", Belongs(Whose.CLIENT, HARBOUR)),
        ("both.MKH", Belongs(Whose.BOTH, MARKET)),
        *((said, None) for said in ("", "client", "both.", "client.X", "ours.HAR")),
        *((said, None) for said in ("theirs", "HAR", "client.HAR.x", "unknown")),
    ],
)
def test_an_answer_is_read_and_one_that_is_none_is_not(said, found):
    assert read(said, BOTH) == found


def test_one_notice_is_on_its_way_and_what_became_of_it_is_kept():
    known = telling.send((), HARBOUR, FIRST, NIGHT)
    assert telling.pending(known) is known[0]
    by_phone = telling.record(known, HARBOUR, Way.PHONE, FIRST, NIGHT, after(-5))
    for outcome in (
        telling.accepted(by_phone, after(9)),
        telling.refused(by_phone, "5"),
    ):
        assert telling.pending(outcome) is None
        assert outcome[1] == by_phone[1]
        assert telling.first_told(outcome, HARBOUR.code) == after(-5)
    assert telling.first_told(by_phone, MARKET.code) is None
    assert telling.last_way(by_phone, HARBOUR.code) is Way.PHONE
    assert telling.last_way((), HARBOUR.code) is None
    assert telling.moved(by_phone, after(1))[-1].told_at == after(1)
