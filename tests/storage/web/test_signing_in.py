"""Links and sessions of the web are kept as hashes, and found by their token alone."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import text

from bot.domain.web.session import Link, Scope, Session
from storage.journal.chronicle import LOOK
from tests.domain.builders import FIRST, NIGHT, OFFICER, a_breach, after

LINK = Link(person=OFFICER, chat_id=2**40, issued_at=NIGHT)
BOARD = replace(LINK, scope=Scope.BOARD)
SESSION = Session(person=OFFICER, chat_id=2**40, began_at=NIGHT, seen_at=NIGHT)


def test_a_link_is_taken_once(store):
    with store.transaction() as unit:
        unit.sign_ins.issue("token", LINK)
    with store.transaction() as unit:
        assert unit.sign_ins.take("guess") is None
        assert unit.sign_ins.take("token") == LINK
    with store.transaction() as unit:
        assert unit.sign_ins.take("token") is None


def test_a_person_has_one_link_to_a_place_and_the_next_one_replaces_it(store):
    with store.transaction() as unit:
        assert not unit.sign_ins.withdraw(OFFICER, Scope.REGISTER)
        unit.sign_ins.issue("old", LINK)
    with store.transaction() as unit:
        unit.sign_ins.issue("board", BOARD)
        assert unit.sign_ins.withdraw(OFFICER, Scope.REGISTER)
        unit.sign_ins.issue("new", LINK)
    with store.transaction() as unit:
        assert unit.sign_ins.take("old") is None
        assert unit.sign_ins.take("new") == LINK
        assert unit.sign_ins.take("board") == BOARD


def test_a_session_is_seen_and_ended(store):
    with store.transaction() as unit:
        unit.sign_ins.begin("mine", SESSION)
        unit.sign_ins.begin("other", SESSION)
    with store.transaction() as unit:
        unit.sign_ins.see("mine", after(3))
        assert unit.sign_ins.find("mine").seen_at == after(3)
        assert unit.sign_ins.find("other") == SESSION
        unit.sign_ins.end("mine")
    with store.transaction() as unit:
        assert unit.sign_ins.find("mine") is None
        assert unit.sign_ins.find("other") == SESSION
        unit.sign_ins.forget(NIGHT + timedelta.resolution)
        assert unit.sign_ins.find("other") is None


def test_no_token_stands_in_the_database(store):
    with store.transaction() as unit:
        unit.sign_ins.issue("link-token", LINK)
        unit.sign_ins.begin("session-token", SESSION)
    with store.transaction() as unit:
        for table in ("sign_in_link", "web_session"):
            [row] = unit.session.execute(text(f"SELECT * FROM {table}"))
            assert not any("token" in str(value) for value in row)


def test_a_look_is_found_in_its_minute_by_its_person_and_record(store):
    with store.transaction() as unit:
        unit.journal.write(at=NIGHT, actor=FIRST, deed=LOOK, about="BR-1")
        looked = unit.chronicle.looked
        assert looked(FIRST, "BR-1", after(-1))
        assert not looked(FIRST, "BR-1", NIGHT)
        assert not looked(FIRST, "BR-2", after(-1))
        assert not looked(OFFICER, "BR-1", after(-1))
        assert [e.deed for e in unit.chronicle.entries("BR-1")] == [LOOK]


def test_breaches_over_and_done_with_come_newest_first(store):
    over = {"status": "closed", "closed_at": NIGHT}
    with store.transaction() as unit:
        unit.breaches.add(a_breach())
        unit.breaches.add(a_breach(**over))
        for _ in range(3):
            unit.breaches.add(a_breach(**over, not_reportable=True))
        unit.breaches.add(a_breach(**over, regulator_told_at=NIGHT))
        found = unit.breaches.settled(3)
        assert [one.id for one in found] == [6, 5, 4]
        assert [one.id for one in unit.breaches.settled(3, before=4)] == [3]
