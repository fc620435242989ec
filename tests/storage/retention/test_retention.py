"""Records that leave the books: sealed, brought back whole, destroyed, certified."""

import time
from datetime import date, timedelta

import pytest
from sqlalchemy import select, text
from sqlmodel import SQLModel

from bot.desk.doorway import Doorway
from bot.desk.night import Round
from bot.domain.alarms.alarm import Status as AlarmStatus
from bot.domain.incidents.incident import Status as IncidentStatus
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import RecordKey, Ref, StaffId
from bot.domain.retention.disposal import Entry, HoldReason
from bot.domain.retention.periods import RecordClass
from bot.domain.shifts.shift import Status as ShiftStatus
from storage.database.engine import open_for_reading
from storage.database.plain_rows import plain
from storage.database.sealing import Sealer
from storage.retention.due_dates import Certificate
from storage.retention.quarantine import LOGS, REFERRED, belonging
from storage.retention.tables import QuarantineRow
from storage.store import Store
from tests.domain.builders import (
    FIRST,
    NIGHT,
    OFFICER,
    a_breach,
    a_call,
    a_shift,
    after,
    an_alarm,
    an_incident,
)
from tests.storage.builders import (
    KEY,
    NAME,
    MovableClock,
    a_record,
    an_entry,
    resealed,
)

SECRET = RedactedText("the gate code was read out to a stranger")
OFF = {"status": ShiftStatus.OFF, "booked_on_at": NIGHT, "booked_off_at": after(480)}


def a_nights_work(unit) -> str:
    """A shift with a call, the alarm about it, two entries (one amends) and photos."""
    shift = unit.shifts.add(a_shift(**OFF))
    call = unit.check_calls.add(a_call(shift=shift.id))
    closed = {"status": AlarmStatus.CLOSED, "closed_at": after(30)}
    unit.alarms.add(an_alarm(about=call.ref, **closed))
    entry = unit.occurrences.add(an_entry(unit, shift=shift.id, text=SECRET))
    unit.occurrences.add(an_entry(unit, shift=shift.id, amends=entry.id))
    unit.photos.add("file-1", shift.ref, OFFICER, NIGHT)
    unit.photos.add("file-2", entry.ref, OFFICER, NIGHT)
    return str(shift.ref)


def everything(store) -> dict[str, list]:
    """Every row of every table, with what is sealed in it opened."""
    with store.engine.connect() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(plain(table)))))
            for table in SQLModel.metadata.sorted_tables
        }


def rows_of(store, *tables) -> int:
    with store.engine.connect() as connection:
        return sum(
            connection.scalar(text(f"SELECT count(*) FROM {table}")) for table in tables
        )


NIGHTS_WORK = ("shift", "check_call", "alarm", "occurrence", "photo")


def test_a_shift_leaves_with_all_that_hangs_on_it_and_comes_back_as_it_was(store):
    with store.transaction() as unit:
        reference = a_nights_work(unit)
    before = everything(store)
    with store.transaction() as unit:
        unit.quarantine.put_away(reference)
    assert rows_of(store, *NIGHTS_WORK) == 0
    with store.transaction() as unit:
        unit.quarantine.bring_back(reference)
    assert everything(store) == before


def test_nobodys_other_records_leave_with_it(store):
    with store.transaction() as unit:
        reference, other = a_nights_work(unit), a_nights_work(unit)
        unit.quarantine.put_away(reference)
    assert rows_of(store, *NIGHTS_WORK) == 7
    with store.transaction() as unit:
        assert unit.books.find(other, after(900)).ref == other
        assert unit.books.find(reference, after(900)) is None


def test_no_word_of_a_quarantined_record_can_be_searched(store):
    with store.transaction() as unit:
        unit.quarantine.put_away(a_nights_work(unit))
    assert not any(
        "gate code" in row for rows in everything(store).values() for row in rows
    )


def test_an_envelope_opens_with_the_new_key_alone_when_keys_have_rotated(store):
    new = "the second key of this company"
    with store.transaction() as unit:
        reference = a_nights_work(unit)
        unit.quarantine.put_away(reference)
    resealed(Store(store.engine, Sealer([new, KEY])))
    with Store(store.engine, Sealer([new])).transaction() as unit:
        unit.quarantine.bring_back(reference)
    assert rows_of(store, *NIGHTS_WORK) == 7


def test_a_destroyed_record_is_gone_and_its_reference_is_never_given_again(store):
    with store.transaction() as unit:
        unit.incidents.add(an_incident())
        newest = str(unit.incidents.add(an_incident(text=SECRET)).ref)
        unit.quarantine.put_away(newest)
    with store.transaction() as unit:
        unit.quarantine.destroy([newest])
    assert rows_of(store, "quarantine") == 0
    with store.transaction() as unit:
        again = unit.incidents.add(an_incident())
        reported = unit.breaches.add(a_breach())
        unit.quarantine.put_away(str(reported.ref))
        unit.quarantine.destroy([str(reported.ref)])
        assert again.ref == Ref.read("INC-3")
        assert unit.breaches.add(a_breach()).ref == Ref.read("BR-2")


def test_nothing_of_a_destroyed_record_is_left_in_the_files(
    sqlite_store, database_file
):
    with sqlite_store.transaction() as unit:
        reference = str(unit.incidents.add(an_incident(text=SECRET)).ref)
    with sqlite_store.transaction() as unit:
        unit.quarantine.put_away(reference)
        sealed = bytes(unit.session.get_one(QuarantineRow, reference).sealed)
    with sqlite_store.transaction() as unit:
        unit.quarantine.destroy([reference])
    sqlite_store.leave_no_trace()
    for file in database_file.parent.glob("checkcall.db*"):
        content = file.read_bytes()
        assert b"gate code" not in content
        assert sealed[40:120] not in content


def test_a_backup_that_is_being_read_holds_up_nobody_who_writes(
    sqlite_store, database_file
):
    """The log cannot be emptied then; to wait for it would be to let officers wait."""
    engine = open_for_reading(f"sqlite:///{database_file}")
    with engine.connect() as reading:
        reading.execute(text("SELECT count(*) FROM person"))
        with sqlite_store.transaction() as unit:
            unit.incidents.add(an_incident())
        asked_at = time.monotonic()
        assert not sqlite_store.leave_no_trace()
        assert time.monotonic() - asked_at < 5
    engine.dispose()
    assert sqlite_store.leave_no_trace()


def test_what_is_not_in_the_books_cannot_be_put_away(store):
    with store.transaction() as unit, pytest.raises(LookupError):
        unit.quarantine.put_away(RecordKey("INC-99"))


def test_every_table_that_hangs_on_a_record_can_be_taken_out_with_it():
    """Also one that somebody adds later: it needs a number, and no list."""
    roots = set(REFERRED.values())
    for table in SQLModel.metadata.sorted_tables:
        hangs = any(key.column.table in roots for key in table.foreign_keys)
        if hangs or ("about" in table.c and table.name not in LOGS):
            assert "id" in table.c, table.name


def test_a_photo_of_an_incident_belongs_to_it(store):
    with store.transaction() as unit:
        reference = unit.incidents.add(an_incident()).ref
        unit.photos.add("file-1", reference, OFFICER, NIGHT)
        found = belonging(unit.session, reference)
    assert {table.name: len(ids) for table, ids in found.items()} == {
        "incident": 1,
        "photo": 1,
    }


def test_the_books_say_from_when_each_record_counts(store):
    closed = {"status": IncidentStatus.CLOSED, "closed_at": after(40)}
    with store.transaction() as unit:
        a_nights_work(unit)
        unit.shifts.add(a_shift(status=ShiftStatus.ON, booked_on_at=NIGHT))
        absent = unit.shifts.add(a_shift(status=ShiftStatus.ABSENT))
        unit.incidents.add(an_incident())
        unit.incidents.add(an_incident(**closed))
        unit.people.keep(a_record(StaffId("E7"), left=date(2026, 3, 1)), "A.O.")

        def ends(shelf, now):
            return [own.counts_from_at for own in unit.books.page(shelf, "", 9, now)]

        assert ends("SH", after(721)) == [after(480), None, absent.end_at]
        assert ends("SH", NIGHT) == [after(480), None, None]
        assert ends("INC", NIGHT) == [None, after(40)]
        [left] = unit.books.page("STAFF", "", 9, NIGHT)
        assert (left.ref, left.counts_from_at.date()) == ("STAFF-E7", date(2026, 3, 1))
        assert unit.books.present(
            [RecordKey("SH-1"), RecordKey("INC-9"), left.ref]
        ) == {
            "SH-1",
            "STAFF-E7",
        }


@pytest.mark.parametrize("status", [ShiftStatus.CANCELLED, ShiftStatus.ROSTERED])
def test_a_shift_that_nobody_can_work_any_more_counts_from_its_end(store, status):
    with store.transaction() as unit:
        planned = unit.shifts.add(a_shift(status=status))
        for now, ended in ((NIGHT, None), (planned.end_at, planned.end_at)):
            [own] = unit.books.page("SH", "", 9, now)
            assert own.counts_from_at == ended


def test_a_shift_with_an_open_alarm_has_not_ended(store):
    with store.transaction() as unit:
        shift = unit.shifts.add(a_shift(**OFF))
        call = unit.check_calls.add(a_call(shift=shift.id))
        unit.alarms.add(an_alarm(about=call.ref))
        assert unit.books.find(str(shift.ref), after(900)).counts_from_at is None


@pytest.mark.parametrize("typed", ["", "X", "INC", "INC-", "INC-0", "INC-x", "OB-1"])
def test_what_is_no_reference_of_a_record_finds_nothing(store, typed):
    with store.transaction() as unit:
        unit.incidents.add(an_incident())
        assert unit.books.find(typed, NIGHT) is None


def test_a_leavers_record_shrinks_to_initials_while_others_name_them(store):
    who = StaffId("E7")
    with store.transaction() as unit:
        unit.people.keep(a_record(who, left=date(2026, 3, 1)), "A.O.")
        unit.people.set_active(who, False)
        unit.people.link(who, 7007)
        unit.invitations.issue("token", who, NIGHT, after(60))
        incident = unit.incidents.add(an_incident(officer=who))
    before = everything(store)
    with store.transaction() as unit:
        unit.quarantine.put_away(RecordKey("STAFF-E7"))
        assert unit.people.by_chat(7007) is None
        assert unit.people.get(who).called == "A.O. E7"
        assert unit.people.names().count(NAME) == 1
    with store.transaction() as unit:
        unit.quarantine.bring_back(RecordKey("STAFF-E7"))
    assert everything(store) == before
    with store.transaction() as unit:
        unit.quarantine.put_away(RecordKey("STAFF-E7"))
        unit.quarantine.destroy(["STAFF-E7"])
        drop(unit)
        assert unit.people.find(who) is not None
        unit.quarantine.put_away(str(incident.ref))
        drop(unit)
        assert unit.people.find(who) is None
        assert unit.people.find(OFFICER) is not None


def drop(unit) -> None:
    unit.quarantine.drop_unnamed()
    unit.session.expire_all()


DAY = timedelta(days=1)


def an_expiring(ref: str, **facts) -> Entry:
    known = {"kind": RecordClass.INCIDENT, "counts_from_at": NIGHT, "expires_at": NIGHT}
    return Entry(ref=RecordKey(ref), **known | facts)


def test_the_register_finds_what_is_due_and_leaves_what_is_held(store):
    held = {"held_at": NIGHT, "held_by": FIRST, "held_for": HoldReason.POLICE}
    entries = [
        an_expiring("INC-1"),
        an_expiring("INC-2", **held),
        an_expiring("INC-3", quarantined_at=NIGHT),
        an_expiring("INC-4", expires_at=NIGHT + DAY),
        an_expiring("INC-5", expires_at=None),
    ]
    with store.transaction() as unit:
        unit.due_dates.add_all(entries)
    with store.transaction() as unit:
        due_dates = unit.due_dates
        assert [unit.due_dates.find(entry.ref) for entry in entries] == entries
        assert [e.ref for e in due_dates.expired(NIGHT, "", 9)] == ["INC-1"]
        assert [e.ref for e in due_dates.in_quarantine("", 9)] == ["INC-3"]
        assert [e.ref for e in due_dates.held()] == ["INC-2"]
        soon = [e.ref for e in due_dates.at_risk(NIGHT + DAY, "", 9)]
        assert soon == ["INC-1", "INC-3", "INC-4"]


def test_decisions_that_wait_are_counted_by_owner_and_handed_over(store):
    asked = {"asked_at": NIGHT, "owner": FIRST}
    later = {"asked_at": after(60), "owner": FIRST, "expires_at": NIGHT + DAY}
    shift = {"kind": RecordClass.LONE_WORKER, "asked_at": NIGHT}
    with store.transaction() as unit:
        unit.due_dates.add_all(
            [
                an_expiring("INC-1", **asked),
                an_expiring("INC-2", **later),
                an_expiring("INC-3", let_go_at=NIGHT, **asked),
                an_expiring("SH-1", **shift),
            ]
        )
        found = {(w.owner, w.kind): w for w in unit.due_dates.waiting(NIGHT)}
        mine = found[FIRST, RecordClass.INCIDENT]
        assert (mine.count, mine.expired, mine.since) == (2, 1, NIGHT)
        unit.due_dates.hand_over(None, OFFICER)
        assert unit.due_dates.let_all_go(RecordClass.LONE_WORKER, FIRST, NIGHT) == 1
        unit.session.expire_all()
        assert unit.due_dates.find("SH-1").owner == OFFICER
        assert unit.due_dates.find("INC-1").undecided


def test_certificates_stay_with_their_counts(store):
    new = Certificate(
        kind=RecordClass.BREACH,
        deleted_at=NIGHT,
        deleted_by="checkcall",
        count=2,
        undecided=1,
        refs=("BR-1", "BR-2"),
        backups_until=after(60),
    )
    with store.transaction() as unit:
        assert unit.certificates.totals() == (0, 0)
        first, second = unit.certificates.add(new), unit.certificates.add(new)
    with store.transaction() as unit:
        assert [one.id for one in unit.certificates.all()] == [first, second]
        assert unit.certificates.find(first).refs == ("BR-1", "BR-2")
        assert unit.certificates.totals() == (4, 2)


def test_a_round_does_the_same_on_either_database(store):
    """From the end of a shift to its certificate, with the journal cut on the way."""
    clock = MovableClock(after(900))
    doorway = Doorway(store, clock)

    def a_round() -> Round:
        done = Round()
        while doorway.enter(done.go_on):
            pass
        return done

    with store.transaction() as unit:
        reference = a_nights_work(unit)
        kept = unit.incidents.add(an_incident())
        unit.journal.write(at=NIGHT, actor="E1001", deed="x", about=reference)
    a_round()
    clock.passes(days=365 * 3 + 2)
    assert a_round().report.quarantined == [reference]
    clock.passes(days=30)
    numbers = a_round().report.certificates
    assert rows_of(store, *NIGHTS_WORK, "quarantine") == 0
    with store.transaction() as unit:
        kinds = [unit.certificates.find(number).kind for number in numbers]
        assert kinds == [RecordClass.LONE_WORKER]
        assert unit.incidents.find(kept.id) == kept
        assert unit.journal.first_broken() is None
        assert next(unit.journal.entries()).at > NIGHT
    doorway.close()
