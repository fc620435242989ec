"""Whose data a breach is, and what its client was told, in and out of the database."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from bot.domain.breach.breach import Status
from bot.domain.clients.telling import Telling, Way
from bot.domain.clients.whose_data import Whose, WhoseData
from bot.domain.company import Company
from bot.domain.refs import BREACH, record_key
from storage.deadlines.deadlines import Deadline, Subject
from tests.domain.builders import FIRST, NIGHT, OFFICER, a_breach, after
from tests.storage.builders import anew, by_chance, undone
from tests.texts.read.clients import CLIENTS, HARBOUR, OTHER, TELLINGS, TOLD

TIMES = st.sampled_from([NIGHT, after(90)])
DATA = st.builds(
    WhoseData,
    matters=st.booleans(),
    said=st.none() | st.sampled_from(Whose),
    client=st.sampled_from([None, HARBOUR, replace(OTHER, tell_within=None)]),
    strictest=st.none() | st.just(timedelta(hours=4)),
    warned_after=st.sampled_from([timedelta(), timedelta(hours=12)]),
    told=st.sampled_from([(), ((HARBOUR.code, NIGHT), (OTHER.code, after(9)))]),
    sending_since=st.none() | TIMES,
    is_chased=st.booleans(),
    no_breach=st.booleans(),
)
SAID = st.lists(
    st.builds(
        Telling,
        client=st.sampled_from([HARBOUR.code, OTHER.code]),
        name=st.text(max_size=20).filter(lambda name: "\0" not in name),
        way=st.sampled_from(Way),
        by=st.sampled_from([FIRST, OFFICER]),
        asked_at=TIMES,
        told_at=st.none() | TIMES,
        failed=st.sampled_from(["", "SMTP 550"]),
        from_here=st.booleans(),
    ),
    max_size=3,
).map(tuple)


@by_chance(data=DATA, known=SAID)
def test_it_comes_back_as_it_went_in(store, data, known):
    with undone(store) as unit:
        number = unit.breaches.add(a_breach(whose=data)).id
        unit.client_tellings.save(number, known[:1])
        unit.client_tellings.save(number, known)
        unit = anew(unit)
        assert unit.breaches.get(number).whose == data
        assert unit.client_tellings.of(number) == known


def test_a_company_comes_back_with_its_clients(store):
    company = Company(
        name="Alder",
        control_room_phone="020",
        policy_version="1",
        clients=(HARBOUR, replace(OTHER, tell_within=None)),
    )
    with undone(store) as unit:
        unit.companies.keep(company, NIGHT)
        assert anew(unit).companies.get() == company


def test_a_closed_breach_stays_among_the_open_until_its_client_is_told(store):
    closed = a_breach(status=Status.CLOSED, regulator_told_at=NIGHT, whose=CLIENTS)
    with undone(store) as unit:
        kept = unit.breaches.add(closed)
        assert unit.breaches.all_open() == [kept]
        assert unit.breaches.settled(9) == []
        unit.breaches.save(replace(kept, whose=TOLD))
        assert unit.breaches.all_open() == []
        assert [one.id for one in unit.breaches.settled(9)] == [kept.id]


def test_its_clock_leaves_the_books_with_the_breach_and_comes_back_with_it(store):
    with undone(store) as unit:
        kept = unit.breaches.add(a_breach(whose=CLIENTS))
        unit.client_tellings.save(kept.id, TELLINGS[1:3])
        key = record_key(BREACH, kept.id)
        due = Deadline(Subject.CLIENT, kept.id, after(12 * 60))
        assert due in unit.deadlines.due(after(13 * 60), 9)
        unit.quarantine.put_away(key)
        assert unit.deadlines.due(after(13 * 60), 9) == []
        unit.quarantine.bring_back(key)
        assert due in unit.deadlines.due(after(13 * 60), 9)
        assert unit.client_tellings.of(kept.id) == TELLINGS[1:3]
