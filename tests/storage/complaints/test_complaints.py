"""The register of complaints keeps what it is given, on either database."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.domain.complaints.complaint import (
    Acknowledged,
    AuthorityChecked,
    Concluded,
    Enquired,
    Filed,
    Forgotten,
    Progressed,
    Worded,
    decide,
)
from bot.domain.complaints.facts import Authority, Outcome, Proxy, Way, Who
from bot.domain.complaints.note import Note, NoteKind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import RecordKey
from storage.deadlines.deadlines import Subject
from tests.domain.builders import FIRST, NIGHT, OFFICER, a_complaint, after
from tests.storage.builders import anew, undone

CAME = date(2026, 1, 10)
WORDS = RedactedText("my photo hangs in the lodge")
REACHED = "Rosa Lindqvist, 4 Mill Lane, rosa@lindqvist.example"
UPHELD = Concluded(FIRST, CAME, Way.LETTER, Outcome.UPHELD, WORDS)


def test_everything_about_a_complaint_comes_back_as_it_was(store):
    events = (
        Acknowledged(FIRST, CAME, Way.CALL),
        AuthorityChecked(FIRST, Authority.SIGNED),
        Worded(WORDS),
        Filed(RedactedText("DPC 2026/3")),
        Enquired(CAME),
        Progressed(FIRST, CAME + timedelta(days=1), Way.EMAIL),
        UPHELD,
        Forgotten(),
    )
    new = a_complaint(
        CAME, proxy=Proxy.UNION, contact=REACHED, language="pl", division="events"
    )
    with undone(store) as unit:
        complaint = unit.complaints.add(new, after(60))
        assert unit.complaints.find(complaint.id) == complaint
        assert unit.complaints.all_open() == [complaint]
        for event in events:
            complaint = decide(complaint, event, NIGHT)
            unit.complaints.save(complaint, None)
            assert anew(unit).complaints.get(complaint.id) == complaint
        assert unit.complaints.all_open() == []


def test_what_somebody_on_the_books_complained_of_is_found_by_them(store):
    with undone(store) as unit:
        mine = unit.complaints.add(a_complaint(staff=OFFICER, who=Who.STAFF), None)
        unit.complaints.add(a_complaint(), None)
        assert unit.complaints.open_of(OFFICER) == [mine]


def test_notes_stand_in_the_order_in_which_they_were_written(store):
    notes = [
        Note(kind=kind, at=after(n), by=FIRST, words=WORDS, way=way)
        for n, (kind, way) in enumerate(
            [
                (NoteKind.ENQUIRY, None),
                (NoteKind.PROGRESS, Way.CALL),
                (NoteKind.THEIRS, None),
            ]
        )
    ]
    with undone(store) as unit:
        complaint = unit.complaints.add(a_complaint(), None)
        for note in notes:
            unit.complaints.write(complaint.id, note)
        assert anew(unit).complaints.notes(complaint.id) == notes
        assert unit.complaints.notes(complaint.id + 1) == []


def test_they_are_counted_by_the_day_on_which_they_came(store):
    with undone(store) as unit:
        for day in (9, 10, 11):
            unit.complaints.add(a_complaint(date(2026, 1, day)), None)
        found = unit.complaints.received(CAME, CAME)
        assert [each.received_on for each in found] == [CAME]
        assert len(list(unit.complaints.between(NIGHT, after(1)))) == 3
        assert list(unit.complaints.between(after(1), after(2))) == []


def test_one_form_is_one_complaint(store):
    with undone(store) as unit:
        first = unit.complaints.add(a_complaint(), None, "a hash")
        assert unit.complaints.sent_as("a hash") == first
        assert unit.complaints.sent_as("another") is None
        for _ in range(2):
            unit.complaints.add(a_complaint(), None)
        with pytest.raises(IntegrityError):
            unit.complaints.add(a_complaint(), None, "a hash")


def test_its_deadline_moves_with_it_and_goes_when_nothing_is_left_to_do(store):
    with undone(store) as unit:
        complaint = unit.complaints.add(a_complaint(), after(60))
        [due] = unit.deadlines.due(after(60), 9)
        assert (due.subject, due.id) == (Subject.COMPLAINT, complaint.id)
        unit.complaints.save(complaint, after(120))
        assert unit.deadlines.due(after(60), 9) == []
        unit.complaints.save(complaint, None)
        assert unit.deadlines.next_at() is None


def test_its_six_years_run_from_its_end(store):
    with undone(store) as unit:
        unit.complaints.add(a_complaint(), None)
        unit.complaints.add(decide(a_complaint(), UPHELD, after(30)), None)
        ends = [own.counts_from_at for own in unit.books.page("CP", "", 9, NIGHT)]
        assert ends == [None, after(30)]
        assert unit.books.find("CP-2", NIGHT).kind == "complaint"
        assert unit.books.present([RecordKey("CP-1"), RecordKey("CP-7")]) == {"CP-1"}


def test_put_away_and_brought_back_it_is_the_same_with_its_notes(store):
    note = Note(kind=NoteKind.ENQUIRY, at=NIGHT, by=FIRST, words=WORDS)
    with undone(store) as unit:
        complaint = unit.complaints.add(a_complaint(contact=REACHED), None)
        unit.complaints.write(complaint.id, note)
        unit.quarantine.put_away(str(complaint.ref))
        assert anew(unit).complaints.find(complaint.id) is None
        assert unit.complaints.notes(complaint.id) == []
        unit.quarantine.bring_back(str(complaint.ref))
        assert anew(unit).complaints.find(complaint.id) == complaint
        assert unit.complaints.notes(complaint.id) == [note]
        unit.quarantine.put_away(str(complaint.ref))
        unit.quarantine.destroy([str(complaint.ref)])
        again = unit.complaints.add(replace(complaint, id=0), None)
        assert again.id == unit.complaints.newest() == complaint.id + 1


def test_where_they_can_be_reached_cannot_be_read_beside_the_product(store):
    with store.transaction() as unit:
        number = unit.complaints.add(a_complaint(contact=REACHED, words=WORDS), None).id
    with store.engine.connect() as connection:
        read = f"SELECT * FROM complaint WHERE id = {number}"
        [row] = connection.exec_driver_sql(read)
    assert not any("Lindqvist" in str(cell) or "lodge" in str(cell) for cell in row)
    with store.transaction() as unit:
        assert unit.complaints.get(number).contact == REACHED
