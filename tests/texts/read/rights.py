"""Every text about one's own data, asked for once in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.company import StaffRecord
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId
from bot.domain.retention.periods import Period, RecordClass, Schedule
from bot.domain.rights.about_me import COLUMNS, Held, Part
from bot.domain.rights.request import (
    Answer,
    Answered,
    Asker,
    Check,
    Checked,
    Extended,
    Filed,
    Ground,
    IdentityAsked,
    Right,
    TurnedDown,
    Withdrawn,
    Worded,
    decide,
)
from bot.texts.message import Message
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from bot.texts.rights import about_me, card, handler, labels
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
        told = rights_asker.to_asker(to, one, event)
        assert told is not None
        yield told
    assert rights_asker.to_asker(to, one, IdentityAsked()) is None
    yield rights_asker.withdrawn(to, one)


def whoever_answers_reads(to: Reader) -> Iterator[Message | str]:
    one = a_request(TODAY, id=1)
    yield handler.received(to)
    yield handler.more(to)
    yield handler.gone(to)
    for days in (14, 0, -3):
        yield handler.reminder(to, one, one.due_on - days * DAY)
    yield handler.listed(to, [])
    yield handler.listed(to, [(one, ""), (replace(one, checked_at=NIGHT), CALLED)])
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


def a_card_says(to: Reader) -> Iterator[Message]:
    one = a_request(TODAY, id=1)
    asked = decide(one, IdentityAsked(), NIGHT)
    known = decide(asked, Checked(Check.KNOWN, FIRST), NIGHT)
    whole = known
    for event in (Worded(WORDS), Filed(WORDS), Extended(FIRST, WORDS, TODAY)):
        whole = decide(whole, event, NIGHT)
    ended = [
        decide(whole, event, NIGHT)
        for event in (
            Answered(FIRST, Answer.POSTED),
            TurnedDown(FIRST, Ground.EXCESSIVE),
            Withdrawn(FIRST),
        )
    ]
    for each in (one, asked, known, whole, *ended):
        yield card.card(to, each, CALLED, CALLED, TODAY)
    for asker in Asker:
        yield card.card(to, replace(one, asker=asker), "", "", TODAY)


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
