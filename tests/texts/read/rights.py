"""Every text about one's own data, asked for once in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.company import StaffRecord
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId
from bot.domain.retention.periods import Period, RecordClass, Schedule
from bot.domain.rights.about_me import COLUMNS, Held, Part
from bot.domain.rights.events import (
    Answered,
    Asked,
    AskedOn,
    Came,
    Checked,
    Extended,
    Filed,
    TakenBack,
    TurnedDown,
    Withdrawn,
    Worded,
)
from bot.domain.rights.facts import Answer, Asker, Check, Ground, Right
from bot.domain.rights.pauses import WaitsFor
from bot.domain.rights.request import RightsRequest, decide
from bot.texts.message import Message
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from bot.texts.rights import about_me, card, handler, labels, waiting
from bot.texts.rights import asker as rights_asker
from tests.domain.builders import FIRST, NIGHT, OFFICER, a_request, after

WORDS = RedactedText("A.O. saw the gate open")
TODAY = NIGHT.date()
CALLED = "A.O. E1001"
DAY = timedelta(days=1)


def about_ones_own_data(to: Reader) -> Iterator[Message | Paper | str]:
    yield from whoever_asks_reads(to)
    yield from whoever_answers_reads(to)
    yield from a_card_says(to)
    yield from the_files(to)


def whoever_asks_reads(to: Reader) -> Iterator[Message | str]:
    one = a_request(TODAY, id=1)
    yield from (labels.wish(to, right) for right in Right)
    for again in (True, False):
        yield rights_asker.asked(to, one, again=again)
    yield rights_asker.type_words(to)
    yield rights_asker.form_dropped(to)
    yield rights_asker.added(to, one, Kept(text=WORDS))
    events = (
        Extended(FIRST, WORDS, TODAY),
        *(Answered(FIRST, how) for how in Answer),
        *(TurnedDown(FIRST, ground) for ground in Ground),
        Withdrawn(FIRST),
    )
    for event in events:
        for by in (None, TODAY):
            told = rights_asker.to_asker(to, one, event, by)
            assert told is not None
            yield told
    assert rights_asker.to_asker(to, one, Filed(WORDS), TODAY) is None
    yield from whoever_has_to_send_something_reads(to)
    yield rights_asker.withdrawn(to, one)


ASKED_DEEDS = [Asked(FIRST, what, TODAY) for what in WaitsFor]


def waiting_for(event: Asked) -> RightsRequest:
    asked = decide(a_request(TODAY - DAY, id=1), event, NIGHT)
    return replace(asked, pauses=(replace(asked.pauses[0], id=7),))


def whoever_has_to_send_something_reads(to: Reader) -> Iterator[Message | str]:
    for asked in ASKED_DEEDS:
        waits = waiting_for(asked)
        for event in (asked, AskedOn(7, TODAY), Came(7, TODAY), TakenBack(7)):
            done = waits if event is asked else decide(waits, event, NIGHT)
            for by in (None, TODAY):
                told = rights_asker.to_asker(to, done, event, by)
                assert told is not None
                yield told


def whoever_asks_for_something_reads(to: Reader) -> Iterator[Message | str]:
    yield waiting.menu(to, a_request(TODAY, id=1))
    yield waiting.type_asked_on(to)
    yield waiting.type_came_on(to)
    for asked in ASKED_DEEDS:
        waits = waiting_for(asked)
        come = decide(waits, Came(7, TODAY), NIGHT)
        for request in (waits, come):
            [pause] = request.pauses
            yield waiting.menu(to, request)
            yield waiting.what_is_wrong(to, request, pause)
            yield waiting.recorded_as_come(to, request, pause)
            for reached in (True, False):
                yield waiting.recorded_as_asked(to, request, pause, on_the_bot=reached)


def whoever_answers_reads(to: Reader) -> Iterator[Message | str]:
    one = a_request(TODAY, id=1)
    yield handler.received(to)
    yield handler.more(to)
    yield handler.gone(to)
    for days in (14, 0, -3):
        on = one.due_on - days * DAY
        for request in (one, waiting_for(ASKED_DEEDS[0])):
            for law_by in (None, on, on - DAY):
                yield handler.reminder(to, request, seen(on, law_by))
    yield handler.listed(to, [])
    known = replace(waiting_for(ASKED_DEEDS[0]), checked_at=NIGHT)
    yield handler.listed(
        to, [(one, seen(TODAY, TODAY, "")), (known, seen(TODAY, None))]
    )
    yield handler.which_right(to, 3)
    yield handler.who_asks(to, 3, Right.ACCESS)
    yield handler.came_earlier(to, one)
    yield card.type_file(to)
    yield card.type_day(to)
    yield card.type_extension(to)
    yield card.tell_them(to, one)
    for asker in Asker:
        yield card.how_known(to, replace(one, asker=asker))
    yield card.how_answered(to, one)
    yield card.why_refused(to, one)
    yield from whoever_asks_for_something_reads(to)


def seen(on: date, law_by: date | None, called: str = CALLED) -> card.Beside:
    return card.Beside(whose=called, checker=called, law_by=law_by, on=on)


def a_card_says(to: Reader) -> Iterator[Message]:
    one = a_request(TODAY, id=1)
    asked = waiting_for(ASKED_DEEDS[0])
    known = decide(asked, Checked(Check.KNOWN, FIRST, TODAY), NIGHT)
    whole = known
    for event in (Worded(WORDS), Filed(WORDS), Extended(FIRST, WORDS, TODAY)):
        whole = decide(whole, event, NIGHT)
    told_too_late = replace(whole, received_on=TODAY - 30 * DAY, pauses=())
    ended = [
        decide(whole, event, NIGHT)
        for event in (
            Answered(FIRST, Answer.POSTED),
            TurnedDown(FIRST, Ground.EXCESSIVE),
            Withdrawn(FIRST),
        )
    ]
    days = (TODAY, TODAY + 400 * DAY)
    for each in (one, asked, known, whole, told_too_late, *ended):
        for on in days:
            for law_by in (None, *days):
                yield card.card(to, each, seen(on, law_by))
    for asker in Asker:
        yield card.card(to, replace(one, asker=asker), seen(TODAY, None, ""))


def the_files(to: Reader) -> Iterator[Paper]:
    someone = Person(id=OFFICER, initials="A.O.", roles=frozenset({Role.OFFICER}))
    bare = StaffRecord(id=OFFICER, name="", roles=someone.roles)
    nothing = about_me.Holding(
        person=someone,
        record=bare,
        parts={part: Held((), 0) for part in Part},
        names={},
        rules=Schedule(periods={RecordClass.STAFF: Period(days=30)}),
    )
    yield about_me.paper(to, nothing, NIGHT)
    longer = Period(years=2, days=5)
    all_of_it = about_me.Holding(
        person=replace(someone, chat_id=1, away_from=NIGHT, away_until=after(60)),
        record=replace(bare, deputy=FIRST, left=TODAY, licence_expires=TODAY),
        deputy_for=["B.L."],
        parts={part: Held((_row(part),), 3) for part in Part},
        names={str(FIRST): "B.L.", StaffId("STAFF-D001"): "STAFF B.L."},
        rules=Schedule(periods={RecordClass.STAFF: longer}),
    )
    yield about_me.paper(to, all_of_it, NIGHT)
    yield about_me.table(all_of_it, NIGHT)


def _row(part: Part) -> tuple:
    """As wide as the part is, with a cell of each kind."""
    cells = ("SH-1", NIGHT, TODAY, 3, "answered", str(FIRST), "E1001")
    return cells[: len(COLUMNS[part])]
