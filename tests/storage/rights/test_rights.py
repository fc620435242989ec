"""The Individual Rights Register keeps what it is given, on either database."""

from dataclasses import replace
from datetime import date

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import RecordKey
from bot.domain.rights.events import Answered, Asked, Checked, Extended, Filed
from bot.domain.rights.facts import Answer, Asker, Check
from bot.domain.rights.pauses import WaitsFor
from bot.domain.rights.request import decide
from storage.deadlines.deadlines import Subject
from tests.domain.builders import FIRST, NIGHT, OFFICER, a_request, after
from tests.storage.builders import anew, undone

DAY = date(2026, 1, 12)


def test_everything_about_a_request_comes_back_as_it_was(store):
    events = (
        Asked(FIRST, WaitsFor.IDENTITY, DAY),
        Asked(FIRST, WaitsFor.FEE, DAY),
        Checked(Check.DOCUMENT, FIRST, DAY),
        Filed(RedactedText("C-112, J.S.")),
        Extended(FIRST, RedactedText("three years of entries"), date(2026, 1, 11)),
        Answered(FIRST, Answer.POSTED),
    )
    with undone(store) as unit:
        one = unit.rights.add(a_request(asker=Asker.STAFF, staff=OFFICER), after(60))
        assert unit.rights.find(one.id) == one
        for event in events:
            one = unit.rights.save(decide(one, event, NIGHT), None)
            assert anew(unit).rights.get(one.id) == one
        assert unit.rights.open_of(OFFICER) == []


def test_its_deadline_moves_with_it_and_goes_when_it_has_ended(store):
    with undone(store) as unit:
        one = unit.rights.add(a_request(), after(60))
        [due] = unit.deadlines.due(after(60), 9)
        assert (due.subject, due.id) == (Subject.RIGHTS, one.id)
        unit.rights.save(one, after(120))
        assert unit.deadlines.due(after(60), 9) == []
        unit.rights.save(one, None)
        assert unit.deadlines.next_at() is None


def test_a_request_that_is_open_has_not_ended_and_one_that_was_answered_has(store):
    done = decide(a_request(), Checked(Check.KNOWN, FIRST, DAY), NIGHT)
    done = decide(done, Answered(FIRST, Answer.DONE), after(30))
    with undone(store) as unit:
        unit.rights.add(a_request(), None)
        unit.rights.add(done, None)
        ends = [own.counts_from_at for own in unit.books.page("RR", "", 9, NIGHT)]
        assert ends == [None, after(30)]
        assert unit.books.find("RR-2", NIGHT).kind == "rights_request"
        assert unit.books.present([RecordKey("RR-1"), RecordKey("RR-7")]) == {"RR-1"}


def test_put_away_and_brought_back_it_is_the_same_and_its_number_is_never_reused(store):
    with undone(store) as unit:
        new = a_request(words=RedactedText("a walrus"))
        new = decide(new, Asked(FIRST, WaitsFor.CLARIFICATION, DAY), NIGHT)
        one = unit.rights.add(new, None)
        unit.quarantine.put_away(str(one.ref))
        assert anew(unit).rights.find(one.id) is None
        unit.quarantine.bring_back(str(one.ref))
        assert anew(unit).rights.find(one.id) == one
        unit.quarantine.put_away(str(one.ref))
        unit.quarantine.destroy([str(one.ref)])
        again = unit.rights.add(replace(one, id=0, pauses=()), None)
        assert again.id == unit.rights.newest() == one.id + 1
