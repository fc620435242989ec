"""Shifts, calls, alarms, incidents, breaches and the book come back as they went in."""

import json
from dataclasses import asdict, replace
from datetime import UTC, timedelta

import pytest
from hypothesis import strategies as st

from bot.domain.alarms import alarm
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind, RungRule
from bot.domain.breach import breach
from bot.domain.breach.facts import Kind, LateReason, Question, Step, System
from bot.domain.company import BankHolidays, Company, Site
from bot.domain.incidents import incident
from bot.domain.names.contact_detail import Detail
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref, StaffId
from bot.domain.shifts import check_call, shift
from bot.domain.shifts.own_rules import OwnBeforeShift, OwnBookOn, OwnCheckCalls
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from storage.company.company import ONLY
from storage.company.tables import CompanyRow
from storage.shifts.check_calls import WRITTEN_ONCE
from tests.domain.builders import (
    FIRST,
    NIGHT,
    OFFICER,
    SITE,
    a_breach,
    a_call,
    a_shift,
    after,
    an_incident,
)
from tests.storage.builders import (
    COMPANY,
    WORDS,
    a_site,
    an_entry,
    anew,
    by_chance,
    undone,
)

REDACTED = WORDS.map(RedactedText)
INSTANTS = st.datetimes(timezones=st.just(UTC))
MAYBE = st.none() | INSTANTS
SPANS = st.timedeltas(timedelta(), timedelta(days=30))
RULES = st.builds(CheckCallRules, every=SPANS, early=SPANS, nudge=SPANS, missed=SPANS)
SAID = st.none() | SPANS
OWN_RULES = st.builds(OwnCheckCalls, every=SAID, early=SAID, nudge=SAID, missed=SAID)
SHIFTS = st.builds(
    a_shift,
    check_calls=RULES,
    book_on=st.builds(BookOnRules, late=SPANS, off_late=SPANS),
    start_at=MAYBE,
    end_at=MAYBE,
    status=st.sampled_from(shift.Status),
    booked_on_at=MAYBE,
    booked_off_at=MAYBE,
)
CALLS = st.builds(
    a_call,
    due_at=INSTANTS,
    rules=RULES,
    status=st.sampled_from(check_call.Status),
    prompted_at=MAYBE,
    answered_at=MAYBE,
    missed_at=MAYBE,
)
STAFF = st.sampled_from([OFFICER, FIRST, StaffId("D002")])
RUNGS = st.builds(
    alarm.Rung,
    tell=WORDS,
    people=st.lists(STAFF).map(tuple),
    patience=SPANS,
)
ALARMS = st.builds(
    Alarm,
    kind=st.sampled_from(AlarmKind),
    about=st.just(Ref.read("CC-1")),
    officer=st.just(OFFICER),
    site=st.none() | st.just(SITE),
    raised_at=INSTANTS,
    rungs=st.lists(RUNGS, min_size=1, max_size=4).map(tuple),
    status=st.sampled_from(alarm.Status),
    rung=st.just(0),
    rung_told_at=INSTANTS,
    told=st.lists(STAFF).map(tuple),
    owner=st.none() | STAFF,
    asked=st.integers(0, 3),
    asked_at=INSTANTS,
    regained_at=MAYBE,
    closed_at=MAYBE,
    reason=st.none() | st.sampled_from(alarm.Reason),
    owner_gets=st.none() | st.just(timedelta(hours=2)),
)
INCIDENTS = st.builds(
    an_incident,
    kind=st.sampled_from(incident.Kind),
    site=st.none() | st.just(SITE),
    text=st.none() | REDACTED,
    called=st.lists(st.sampled_from(incident.Service), unique=True).map(tuple),
    status=st.sampled_from(incident.Status),
    briefed_at=MAYBE,
    closed_at=MAYBE,
)
BREACHES = st.builds(
    a_breach,
    site=st.none() | st.just(SITE),
    division=WORDS,
    text=REDACTED,
    discovered_at=INSTANTS,
    status=st.sampled_from(breach.Status),
    acknowledged_by=st.none() | STAFF,
    acknowledged_at=MAYBE,
    closed_at=MAYBE,
    kind=st.none() | st.sampled_from(Kind),
    happened_at=MAYBE,
    off_site=st.booleans(),
    system=st.none() | st.sampled_from(System),
    service=WORDS,
    late_reason=st.none() | st.sampled_from(LateReason),
    done=st.lists(st.sampled_from(Step), unique=True).map(tuple),
    answered=st.frozensets(st.sampled_from(Question)),
    chased=st.integers(0, 2),
    warned_after=SPANS,
    regulator_told_at=MAYBE,
    regulator_ref=st.none() | REDACTED,
    not_reportable=st.booleans(),
)
SITES = st.builds(
    a_site,
    check_calls=OWN_RULES,
    address=WORDS,
    latitude=st.none() | st.floats(-90, 90),
    longitude=st.none() | st.floats(-180, 180),
    radius_m=st.none() | st.integers(1, 100_000),
    phone=WORDS,
    instructions=WORDS,
    continuous_cover=st.booleans(),
)
LADDERS = st.lists(st.builds(RungRule, tell=WORDS, patience=SPANS)).map(tuple)
COMPANIES = st.builds(
    Company,
    name=WORDS,
    control_room_phone=WORDS,
    policy_version=WORDS,
    check_calls=OWN_RULES,
    book_on=st.builds(OwnBookOn, late=SAID, off_late=SAID),
    before_shift=st.builds(
        OwnBeforeShift, ask=st.none() | st.times(), again=SAID, tell=SAID
    ),
    ladders=st.dictionaries(st.sampled_from(AlarmKind), LADDERS),
    keep=st.frozensets(st.sampled_from(Detail)),
    breach_owner=SAID,
    incident_owner=SAID,
    originals=st.none() | st.booleans(),
    bank_holidays=st.none() | st.sampled_from(BankHolidays),
)


@by_chance(company=COMPANIES)
def test_the_company_comes_back(store, company):
    with undone(store) as unit:
        unit.companies.keep(company, NIGHT)
        assert anew(unit).companies.get() == company


def test_the_company_that_was_loaded_last_is_the_one_there_is(store):
    with store.transaction() as unit:
        unit.companies.keep(replace(COMPANY, name="Southgate"), after(1))
        assert anew(unit).companies.get().name == "Southgate"


def test_a_company_of_an_older_database_has_all_contact_details_taken_out(store):
    with undone(store) as unit:
        unit.companies.keep(COMPANY, after(1))
        row = unit.session.get_one(CompanyRow, ONLY)
        newer = ("keep", "breach_owner", "incident_owner")
        known = json.loads(row.document)
        row.document = json.dumps({k: v for k, v in known.items() if k not in newer})
        unit.session.flush()
        assert anew(unit).companies.get().keep == frozenset()


def test_a_company_of_an_older_database_keeps_its_numbers_until_it_is_loaded(store):
    with undone(store) as unit:
        unit.companies.keep(COMPANY, after(1))
        row = unit.session.get_one(CompanyRow, ONLY)
        older = {"check_calls": [3600, 600, 300, 900], "book_on": [600, 1800]}
        row.document = json.dumps(json.loads(row.document) | older)
        unit.session.flush()
        known = anew(unit).companies.get()
        rules = known.rhythm(a_site())
        assert rules == CheckCallRules()
        assert known.check_calls == OwnCheckCalls(**asdict(rules))
        assert known.book_on == OwnBookOn(**asdict(known.book_on_rules))


def test_a_better_default_reaches_a_company_that_was_loaded_long_ago(store):
    own = OwnCheckCalls(every=timedelta(minutes=40))
    with undone(store) as unit:
        unit.companies.keep(replace(COMPANY, check_calls=own), NIGHT)
        unit.sites.keep(a_site(check_calls=OwnCheckCalls(early=timedelta())))
        company, site = anew(unit).companies.get(), anew(unit).sites.find(SITE)
        quicker = CheckCallRules(
            nudge=timedelta(minutes=2), missed=timedelta(minutes=4)
        )
        assert site.check_calls.over(company.check_calls.over(quicker)) == replace(
            quicker, every=timedelta(minutes=40), early=timedelta()
        )
        tighter = BookOnRules(late=timedelta(minutes=5))
        assert company.book_on.over(tighter) == tighter
        assert (company.breach_owner, company.incident_owner) == (None, None)
        assert company.originals is None


def test_a_database_without_a_company_says_so(empty):
    from storage.database.migrate import migrate
    from storage.database.sealing import Sealer
    from storage.store import Store

    migrate(empty)
    with Store(empty, Sealer(["a key"])).transaction() as unit:
        assert unit.companies.find() is None
        with pytest.raises(LookupError, match="no company file"):
            unit.companies.get()


@by_chance(site=SITES)
def test_a_site_comes_back(store, site: Site):
    with undone(store) as unit:
        unit.sites.keep(site)
        assert anew(unit).sites.find(site.code) == site


def test_sites_come_by_name(store):
    with store.transaction() as unit:
        unit.sites.keep(a_site("ZZZ", name="Abbey"))
        assert [site.code for site in anew(unit).sites.all()] == ["ZZZ", SITE]
        assert unit.sites.find("NIX") is None


@by_chance(first=SHIFTS, second=SHIFTS)
def test_a_shift_comes_back_and_so_does_its_change(store, first, second):
    with undone(store) as unit:
        kept = unit.shifts.add(first)
        assert anew(unit).shifts.get(kept.id) == replace(first, id=kept.id)
        unit.shifts.save(replace(second, id=kept.id))
        assert anew(unit).shifts.get(kept.id) == replace(second, id=kept.id)


@by_chance(first=CALLS, second=CALLS)
def test_a_call_comes_back_and_so_does_its_change(store, first, second):
    with undone(store) as unit:
        mine = unit.shifts.add(a_shift()).id
        kept = unit.check_calls.add(replace(first, shift=mine))
        assert anew(unit).check_calls.get(kept.id) == replace(
            first, shift=mine, id=kept.id
        )
        changed = replace(second, shift=mine, id=kept.id)
        unit.check_calls.save(changed)
        written = {
            name: getattr(kept, name) or getattr(changed, name) for name in WRITTEN_ONCE
        }
        assert anew(unit).check_calls.get(kept.id) == replace(changed, **written)


@by_chance(first=ALARMS, second=ALARMS, words=st.none() | REDACTED)
def test_an_alarm_comes_back_and_so_does_its_change(store, first, second, words):
    with undone(store) as unit:
        kept = unit.alarms.add(first)
        assert anew(unit).alarms.get(kept.id) == replace(first, id=kept.id)
        unit.alarms.save(replace(second, id=kept.id), words)
        assert anew(unit).alarms.find(kept.id) == replace(second, id=kept.id)
        assert unit.alarms.words(kept.id) == words


@by_chance(first=INCIDENTS, second=INCIDENTS)
def test_an_incident_comes_back_and_so_does_its_change(store, first, second):
    with undone(store) as unit:
        kept = unit.incidents.add(first)
        assert anew(unit).incidents.get(kept.id) == replace(first, id=kept.id)
        unit.incidents.save(replace(second, id=kept.id))
        assert anew(unit).incidents.find(kept.id) == replace(second, id=kept.id)


@by_chance(first=BREACHES, second=BREACHES)
def test_a_breach_comes_back_and_so_does_its_change(store, first, second):
    with undone(store) as unit:
        kept = unit.breaches.add(first)
        assert anew(unit).breaches.get(kept.id) == replace(first, id=kept.id)
        unit.breaches.save(replace(second, id=kept.id))
        assert anew(unit).breaches.find(kept.id) == replace(second, id=kept.id)


@by_chance(text=REDACTED, message=st.none() | st.integers(1, 2**52))
def test_an_entry_in_the_book_comes_back(store, text, message):
    with undone(store) as unit:
        new = an_entry(unit, text=text, chat_message=message)
        kept = unit.occurrences.add(new)
        [read] = anew(unit).occurrences.between(NIGHT, after(1))
        assert read == kept == replace(new, id=kept.id, number=kept.number)
        assert type(read.text) is RedactedText
