"""All of a decision is kept, or none of it."""

from contextlib import suppress
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlmodel import SQLModel

from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.shifts import booking
from bot.domain.errors import AlreadyBookedOn
from bot.domain.forms import FormKind
from bot.domain.shifts.shift import Status
from storage.incoming.forms import Form
from tests.domain.builders import FIRST, NIGHT, OFFICER, SITE, a_shift, after
from tests.storage.builders import MovableClock, Undone, anew, at_once, undone


def rows(store) -> dict[str, int]:
    """How many there are of everything."""
    with store.transaction() as unit:
        return {
            table.name: unit.session.scalar(select(func.count()).select_from(table))
            for table in SQLModel.metadata.sorted_tables
        }


def books_on(desk: Desk) -> None:
    booking.book_on(desk, desk.person(OFFICER), SITE)


@pytest.fixture
def doorway(store):
    opened = Doorway(store, MovableClock())
    yield opened
    opened.close()


def test_booking_on_keeps_the_shift_the_call_the_deadline_and_the_answer(
    store, doorway
):
    before = rows(store)
    doorway.enter(books_on)
    now = rows(store)
    grown = {name: now[name] - before[name] for name in now if now[name] > before[name]}
    once = ("shift", "check_call", "deadline", "outbox", "journal")
    assert grown == dict.fromkeys(once, 1)


def test_booking_on_that_fails_at_the_last_leaves_nothing(store, doorway):
    def fails_at_the_last(desk: Desk) -> None:
        books_on(desk)
        raise Undone

    before = rows(store)
    with pytest.raises(Undone):
        doorway.enter(fails_at_the_last)
    assert rows(store) == before


def test_a_refused_officer_leaves_nothing_behind(store, doorway):
    doorway.enter(books_on)
    before = rows(store)
    with pytest.raises(AlreadyBookedOn):
        doorway.enter(books_on)
    assert rows(store) == before


def test_an_officer_who_presses_twice_at_once_is_booked_on_once(store, doorway):
    def tries() -> str:
        try:
            doorway.enter(books_on)
        except AlreadyBookedOn:
            return "refused"
        return "on"

    assert sorted(at_once(tries, tries)) == ["on", "refused"]
    assert rows(store)["shift"] == 1


def test_a_part_that_fails_takes_only_itself_back(store):
    with store.transaction() as unit:
        kept = unit.shifts.add(a_shift())
        with suppress(Undone), unit.savepoint():
            unit.shifts.save(replace(kept, status=Status.NO_SHOW))
            unit.shifts.add(a_shift())
            raise Undone
        assert unit.shifts.get(kept.id) == kept
        assert [d.due_at for d in unit.deadlines.due(after(600), 9)] == [after(10)]
    with store.transaction() as unit:
        assert unit.shifts.get(kept.id) == kept
    assert rows(store)["shift"] == 1


def test_an_update_that_had_its_effect_is_known_again(store):
    with store.transaction() as unit:
        assert unit.updates.record("u:7", "message", NIGHT)
        assert not unit.updates.record("u:7", "message", NIGHT)
    with store.transaction() as unit:
        assert not unit.updates.record("u:7", "message", after(1))
        assert unit.updates.record("u:8", "message", after(1))


def test_an_update_whose_effect_was_undone_is_not_known(store):
    with undone(store) as unit:
        assert unit.updates.record("u:7", "message", NIGHT)
    with store.transaction() as unit:
        assert unit.updates.record("u:7", "message", NIGHT)


def test_an_update_that_comes_to_two_at_once_has_one_effect(store):
    def comes() -> bool:
        with store.transaction() as unit:
            return unit.updates.record("u:7", "message", NIGHT)

    assert sorted(at_once(comes, comes, comes)) == [False, False, True]
    assert rows(store)["seen_update"] == 1


def test_old_updates_are_forgotten(store):
    with store.transaction() as unit:
        unit.updates.record("old", "message", NIGHT, outcome="refused")
        unit.updates.record("new", "message", after(1))
        unit.updates.forget(after(1))
    with store.transaction() as unit:
        assert unit.updates.record("old", "message", after(2))
        assert not unit.updates.record("new", "message", after(2))


def test_who_starts_over_keeps_only_what_came_after(store):
    entry = {"at": NIGHT, "actor": "checkcall", "about": "SH-1"}
    with store.transaction() as unit:
        unit.shifts.add(a_shift())
        unit.journal.write(deed="undone", **entry)
        unit.start_over()
        unit.journal.write(deed="kept", **entry)
    now = rows(store)
    assert (now["shift"], now["deadline"], now["journal"]) == (0, 0, 1)
    with store.transaction() as unit:
        assert unit.journal.first_broken() is None


def test_somebody_fills_in_one_form_at_a_time(store):
    incident = Form(OFFICER, FormKind.INCIDENT, None, NIGHT)
    reason = Form(OFFICER, FormKind.REASON, 4, after(1))
    with store.transaction() as unit:
        assert unit.forms.of(OFFICER) is None
        unit.forms.open(incident)
        assert anew(unit).forms.of(OFFICER) == incident
        unit.forms.open(reason)
        assert anew(unit).forms.of(OFFICER) == reason
        assert unit.forms.of(FIRST) is None
    with store.transaction() as unit:
        unit.forms.close(OFFICER)
    with store.transaction() as unit:
        assert unit.forms.of(OFFICER) is None
