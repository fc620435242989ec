"""Staff in the database: sealed names, phones that are linked, keys that rotate."""

from datetime import date, timedelta

import pytest
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError, NoResultFound

from bot.desk.desk import Desk
from bot.domain.company import StaffRecord
from bot.domain.messages.channel import PERSONAL, Channel
from bot.domain.people.person import Role
from bot.domain.refs import StaffId
from storage.database.sealing import Sealer, WrongKey
from storage.store import Store
from tests.domain.builders import FIRST, NIGHT, OFFICER, after
from tests.storage.builders import (
    EMAIL,
    KEY,
    NAME,
    PHONE,
    WORDS,
    a_record,
    anew,
    by_chance,
    resealed,
    undone,
)

RECORDS = st.builds(
    StaffRecord,
    id=st.from_regex(r"[A-Z][0-9]{1,6}", fullmatch=True).map(StaffId),
    name=WORDS,
    roles=st.frozensets(st.sampled_from(Role)),
    division=WORDS,
    phone=WORDS,
    email=WORDS,
    language=st.sampled_from(["en", "pl"]),
    licence=WORDS,
    licence_expires=st.none() | st.dates(),
    deputy=st.none() | st.just(FIRST),
    channels=st.permutations(PERSONAL).map(tuple) | st.just(()),
)


@by_chance(record=RECORDS)
def test_everything_held_about_somebody_comes_back(store, record):
    with undone(store) as unit:
        unit.people.keep(record, "A.O.")
        assert anew(unit).people.record_of(record.id) == record


def test_the_rules_see_initials_and_roles_and_never_the_name(store):
    roles = frozenset({Role.DPO, Role.DIRECTOR})
    with store.transaction() as unit:
        unit.people.keep(a_record(StaffId("X9"), roles=roles, deputy=FIRST), "A.O.")
        person = anew(unit).people.get("X9")
    assert (person.initials, person.roles, person.deputy) == ("A.O.", roles, FIRST)
    assert NAME not in repr(person)


def test_nobody_is_found_under_a_number_that_is_not_on_the_books(store):
    with store.transaction() as unit:
        assert unit.people.find("E9999") is None
        with pytest.raises(NoResultFound):
            unit.people.get("E9999")


def test_a_new_company_file_leaves_the_phone_and_the_policy_as_they_are(store):
    with store.transaction() as unit:
        unit.people.accept_policy(OFFICER, "3", NIGHT)
        unit.people.mark_away(OFFICER, after(1), after(2))
        before = anew(unit).people.get(OFFICER)
        unit.people.keep(a_record(licence_expires=date(2027, 1, 1)), "A.O.")
        assert anew(unit).people.get(OFFICER) == before
        assert before.chat_id == 1001
        assert before.accepted_policy == "3"
        assert (before.away_from, before.away_until) == (after(1), after(2))


def test_a_phone_belongs_to_one_person(store):
    with store.transaction() as unit:
        assert unit.people.by_chat(1001).id == OFFICER
        assert unit.people.by_chat(1002) is None
    with pytest.raises(IntegrityError), store.transaction() as unit:
        unit.people.link(FIRST, 1001)


def test_a_phone_that_is_taken_away_is_nobodys(store):
    with store.transaction() as unit:
        unit.people.link(OFFICER, None)
        assert anew(unit).people.by_chat(1001) is None


def test_those_who_hold_a_role_come_by_staff_number(store):
    both = frozenset({Role.DUTY_MANAGER, Role.DPO})
    with store.transaction() as unit:
        for number in ("D003", "D000"):
            unit.people.keep(a_record(StaffId(number), roles=both), "A.O.")
        holders = anew(unit).people.holding(Role.DUTY_MANAGER)
        assert [person.id for person in holders] == ["D000", "D001", "D003"]
        assert len(unit.people.holding(Role.DPO)) == 2
        assert unit.people.holding(Role.SIRO) == []


def test_who_is_away_or_cannot_be_reached_on_any_channel_cannot_be_told(store):
    email, nothing, both = StaffId("E7"), StaffId("E8"), frozenset(Channel)
    with store.transaction() as unit:
        unit.people.mark_away(FIRST, NIGHT, after(60))
        unit.people.keep(a_record(email, channels=(Channel.EMAIL,)), "A.O.")
        unit.people.keep(a_record(nothing, channels=()), "A.O.")
        people = anew(unit).people.all()

        def told(now, channels):
            desk = Desk(unit=unit, now=now, channels=frozenset(channels))
            return [one.id for one in people if desk.can_be_told(one)]

        assert told(NIGHT, {Channel.TELEGRAM}) == [OFFICER]
        assert told(NIGHT, both) == [OFFICER, email]
        assert told(after(60), both) == [FIRST, OFFICER, email]


def test_a_copied_file_betrays_nobody(sqlite_store, database_file):
    with sqlite_store.transaction() as unit:
        unit.people.keep(a_record(StaffId("E7"), name="Zachariah Quist"), "Z.Q.")
    bytes_on_disk = b"".join(
        path.read_bytes() for path in database_file.parent.glob("checkcall.db*")
    )
    words = (NAME, "Zachariah Quist", "Quist", PHONE, EMAIL)
    assert [word for word in words if word.encode() in bytes_on_disk] == []
    assert b"Z.Q." in bytes_on_disk


def test_a_copied_database_betrays_nobody(postgres_store):
    with postgres_store.transaction() as unit:
        rows = unit.session.connection().exec_driver_sql("SELECT * FROM person").all()
    said = repr(rows)
    assert [word for word in (NAME, PHONE, EMAIL) if word in said] == []
    assert "A.O." in said


def test_the_wrong_key_says_so(store):
    stranger = Store(store.engine, Sealer(["another key"]))
    with stranger.transaction() as unit:
        with pytest.raises(WrongKey, match="CHECKCALL_SECRET_KEY"):
            unit.people.record_of(OFFICER)
        with pytest.raises(WrongKey):
            unit.people.names()


def test_a_database_without_any_key_is_not_opened():
    with pytest.raises(ValueError, match="at least one key"):
        Sealer([])


def test_keys_rotate_and_the_old_one_can_be_thrown_away(store):
    both = Store(store.engine, Sealer(["the next key", KEY]))
    with both.transaction() as unit:
        assert unit.people.record_of(OFFICER).name == NAME
    resealed(both)
    new = Store(store.engine, Sealer(["the next key"]))
    with new.transaction() as unit:
        record = unit.people.record_of(OFFICER)
        assert (record.name, record.phone, record.email) == (NAME, PHONE, EMAIL)
        assert sorted(unit.people.names()) == [NAME, "Bea Lund"]
    with store.transaction() as unit, pytest.raises(WrongKey):
        unit.people.record_of(OFFICER)


@pytest.fixture
def invited(store):
    with store.transaction() as unit:
        unit.invitations.issue("token", OFFICER, NIGHT, NIGHT + timedelta(days=2))
    return store


def test_an_invitation_lets_its_owner_in_once(invited):
    with invited.transaction() as unit:
        invitation = unit.invitations.valid("token", after(1))
        assert invitation.person == OFFICER
        unit.invitations.use(invitation, after(1))
    with invited.transaction() as unit:
        assert unit.invitations.valid("token", after(2)) is None


def test_an_invitation_runs_out(invited):
    last = NIGHT + timedelta(days=2)
    with invited.transaction() as unit:
        assert unit.invitations.valid("token", last - timedelta(seconds=1))
        assert unit.invitations.valid("token", last) is None


def test_a_newer_invitation_ends_the_one_before_but_nobody_elses(invited):
    with invited.transaction() as unit:
        unit.invitations.issue("boss", FIRST, NIGHT, after(99))
        unit.invitations.issue("newer", OFFICER, after(1), after(99))
    with invited.transaction() as unit:
        assert unit.invitations.valid("token", after(2)) is None
        assert unit.invitations.valid("newer", after(2)).person == OFFICER
        assert unit.invitations.valid("boss", after(2)).person == FIRST


def test_a_guessed_token_lets_nobody_in(invited):
    with invited.transaction() as unit:
        assert unit.invitations.valid("tokem", after(1)) is None
        rows = unit.session.connection().exec_driver_sql("SELECT * FROM invitation")
        assert "'token'" not in repr(rows.all())


def test_an_address_is_opened_for_its_own_channel_only(store):
    with store.transaction() as unit:
        assert unit.people.address(OFFICER, Channel.EMAIL) == EMAIL
        assert unit.people.address(OFFICER, Channel.SMS) == PHONE
        assert unit.people.address(OFFICER, Channel.TELEGRAM) == ""
