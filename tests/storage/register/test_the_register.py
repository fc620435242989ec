"""The register comes back as it went in, is searched, and leaves with its breach."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import strategies as st

from bot.domain.breach import breach, events
from bot.domain.breach.facts import Kind
from bot.domain.company import Site
from bot.domain.corrective_actions import CorrectiveAction, Status
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import BREACH, Ref, SiteCode
from bot.domain.register import review
from bot.domain.register.entry import (
    BoardReport,
    Closing,
    Part,
    RegisterEntry,
    Reopening,
    Written,
)
from bot.domain.register.review import Review, Signature
from bot.domain.register.search import Wanted
from storage.deadlines.deadlines import Subject
from tests.domain.builders import FIRST, NIGHT, OFFICER, a_breach, after
from tests.storage.builders import WORDS, anew, by_chance, undone

REDACTED = WORDS.map(RedactedText)
PEOPLE = st.sampled_from([OFFICER, FIRST])
TIMES = st.sampled_from([NIGHT, after(90)])
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
ENTRIES = st.builds(
    RegisterEntry,
    breach=st.just(1),
    written=st.dictionaries(
        st.sampled_from(Part), st.builds(Written, REDACTED, PEOPLE, TIMES)
    ),
    board=st.none() | st.builds(BoardReport, DAYS, REDACTED, PEOPLE, TIMES),
    closed=st.none() | st.builds(Closing, PEOPLE, TIMES, st.none() | REDACTED),
    reopened=st.none() | st.builds(Reopening, PEOPLE, TIMES, REDACTED),
)
ACTIONS = st.builds(
    CorrectiveAction,
    about=st.just(Ref(BREACH, 1)),
    text=REDACTED,
    owner=PEOPLE,
    due_at=TIMES,
    day_chosen=st.booleans(),
    added_by=PEOPLE,
    added_at=TIMES,
    status=st.sampled_from(Status),
    reminded_at=TIMES,
    reasons=st.none() | REDACTED,
    ended_by=st.none() | PEOPLE,
    ended_at=st.none() | TIMES,
    verified_by=st.none() | PEOPLE,
    verified_at=st.none() | TIMES,
)
SIGNATURES = st.builds(Signature, st.integers(0, 1), PEOPLE, TIMES, REDACTED)
REVIEWS = st.builds(
    Review,
    kind=st.sampled_from(review.Kind),
    starts_on=DAYS,
    due_at=TIMES,
    told_at=st.none() | TIMES,
    signatures=st.lists(SIGNATURES, max_size=2, unique=True).map(tuple),
)


@by_chance(one=ENTRIES)
def test_an_entry_comes_back_as_far_as_it_was(store, one):
    with undone(store) as unit:
        kept = replace(one, breach=unit.breaches.add(a_breach()).id)
        unit.breach_register.save(kept)
        assert anew(unit).breach_register.of(kept.breach) == kept


@by_chance(one=ACTIONS, changed=ACTIONS)
def test_an_action_comes_back_as_it_was_changed(store, one, changed):
    with undone(store) as unit:
        number = unit.breaches.add(a_breach()).id
        added = unit.actions.add(replace(one, about=Ref(BREACH, number)))
        changed = replace(changed, id=added.id, about=added.about)
        unit.actions.save(changed)
        assert anew(unit).actions.get(added.id) == changed


@by_chance(one=REVIEWS)
def test_a_review_comes_back_with_its_signatures(store, one):
    with undone(store) as unit:
        added = unit.reviews.add(replace(one, signatures=()))
        kept = replace(one, id=added.id)
        unit.reviews.save(kept)
        assert anew(unit).reviews.find(added.id) == kept


def an_action(number, **facts) -> CorrectiveAction:
    known = {
        "about": Ref(BREACH, number),
        "text": RedactedText("fit a drawer that locks"),
        "owner": OFFICER,
        "due_at": after(60),
        "added_by": FIRST,
        "added_at": NIGHT,
        "reminded_at": NIGHT,
    }
    return CorrectiveAction(**known | facts)


def text(words) -> dict[str, RedactedText]:
    return {"text": RedactedText(words)}


@pytest.fixture
def register(store):
    """Three breaches, the second of them closed by the SIRO."""
    with store.transaction() as unit:
        unit.sites.keep(Site(code=SiteCode("RIV"), name="Riverside Court"))
        add = unit.breaches.add
        add(a_breach(**text("a phone with the rota was lost"), kind=Kind.LOST_DEVICE))
        add(a_breach(**text("Zielony zeszyt, 100% of it"), site=None))
        third = {"reported_at": after(60 * 24 * 40), "not_reportable": True}
        add(
            a_breach(
                **text("an e-mail of a driver went astray"),
                site=SiteCode("MKT"),
                **third,
            )
        )
        closed = RegisterEntry(breach=2, closed=Closing(FIRST, after(90)))
        unit.breach_register.save(closed)
        lessons = {Part.LESSONS: Written(RedactedText("PIN on rota"), FIRST, NIGHT)}
        unit.breach_register.save(RegisterEntry(breach=3, written=lessons))
        unit.actions.add(an_action(1))
    return store


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), [3, 2, 1]),
        (Wanted(words="Phone LOST"), [1]),
        (Wanted(words="drawer rota"), [1]),
        (Wanted(words="rota"), [3, 1]),
        (Wanted(words="100%"), [2]),
        (Wanted(words="1_0"), []),
        (Wanted(words="mkt"), [3]),
        (Wanted(words="riv"), [1]),
        (Wanted(words="riverside phone"), [1]),
        (Wanted(words="riv astray"), []),
        (Wanted(words="lost device"), [1]),
        (Wanted(closed=True), [2]),
        (Wanted(closed=False), [3, 1]),
        (Wanted(since=after(60)), [3]),
        (Wanted(until=after(60)), [2, 1]),
        (Wanted(overdue_at=after(60) + timedelta(days=1)), [1]),
        (Wanted(overdue_at=after(59) + timedelta(days=1)), []),
        (Wanted(closed=False, words="rota", until=after(60)), [1]),
    ],
    ids=repr,
)
def test_the_register_finds_what_is_wanted(register, wanted, found):
    with register.transaction() as unit:
        assert unit.breach_register.search(wanted) == found


def test_an_older_version_of_a_text_is_kept_and_found(register):
    with register.transaction() as unit:
        entry = unit.breach_register.of(3)
        new = {Part.LESSONS: Written(RedactedText("a lock"), FIRST, after(5))}
        unit.breach_register.save(replace(entry, written=new))
    with register.transaction() as unit:
        versions = unit.breach_register.versions(3)
        assert [words.text for _, words in versions] == ["PIN on rota", "a lock"]
        assert unit.breach_register.of(3).written == new
        assert 3 in unit.breach_register.search(Wanted(words="PIN"))


def deadlines(unit) -> set[tuple[str, int]]:
    due = unit.deadlines.due(NIGHT.replace(year=2090), 99)
    return {(each.subject, each.id) for each in due}


def test_what_is_in_quarantine_is_not_found_and_nobody_is_reminded_of_it(register):
    with register.transaction() as unit:
        found = unit.breaches.get(1)
        assert (Subject.ACTION, 1) in deadlines(unit)
        unit.quarantine.put_away(str(found.ref))
    with register.transaction() as unit:
        assert unit.breach_register.search(Wanted(words="drawer")) == []
        assert unit.breach_register.search(Wanted()) == [3, 2]
        assert unit.actions.open_ones() == []
        assert not deadlines(unit) & {(Subject.ACTION, 1), (Subject.BREACH, 1)}
        unit.quarantine.bring_back(str(found.ref))
    with register.transaction() as unit:
        assert unit.breach_register.search(Wanted(words="drawer")) == [1]
        assert (Subject.ACTION, 1) in deadlines(unit)
        assert unit.breaches.get(1) == found


def test_a_breach_counts_from_the_later_of_its_two_closings(register):
    def counts_from(unit, reference):
        return unit.books.find(reference, after(900)).counts_from_at

    with register.transaction() as unit:
        for number in (1, 2):
            one = unit.breaches.get(number)
            closed = breach.decide(one, events.Closed(), after(30))
            unit.breaches.save(closed)
        unit.session.flush()
        unit.session.expire_all()
        assert counts_from(unit, "BR-1") == after(30)
        assert counts_from(unit, "BR-2") == after(90)
        assert counts_from(unit, "BR-3") is None
